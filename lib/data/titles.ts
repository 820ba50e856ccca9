import type { TitleLexicon } from '../core/titles';
import en from './titles/en.json';
import ja from './titles/ja.json';
import ko from './titles/ko.json';
import ru from './titles/ru.json';
import zh from './titles/zh.json';

// The compiler types a JSON import by its letters, never by our closed lists; tests check the words.
export const titles = { en, ja, ko, ru, zh } as unknown as TitleLexicon;
