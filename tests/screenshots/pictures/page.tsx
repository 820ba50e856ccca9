import '../../../components/archive.css';
import '../../../components/pictures/pictures.css';
import { render } from 'preact';
import { drawings } from '../../../components/pictures/drawings';
import { PicturesView } from '../../../components/pictures/PicturesView';
import { WordsContext, wordsFor } from '../../../components/translate';
import type { InterfaceLanguage } from '../../../lib/core/appearance';
import { fillIn } from '../../../lib/core/interface-locale';
import en from '../../../public/_locales/en/messages.json';
import ja from '../../../public/_locales/ja/messages.json';
import ko from '../../../public/_locales/ko/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import zh_CN from '../../../public/_locales/zh_CN/messages.json';
import zh_TW from '../../../public/_locales/zh_TW/messages.json';
import { declaration, islands, minister, namesake, office } from '../../components/samples';
import { tallyOf } from '../../core/pictures/rows';
import { archives } from './archives';

const asked = new URLSearchParams(location.search);
const language = (asked.get('language') ?? 'en') as InterfaceLanguage;
const messages: Record<string, { message: string } | undefined> = { en, ja, ko, ru, zh_CN, zh_TW }[
  language
];
const words = wordsFor(
  (key, ...values) => fillIn(messages[key]?.message ?? '', values),
  language.replace('_', '-'),
);
document.documentElement.lang = words.locale;

const { to: _, ...stillHeld } = office({ title: 'Prime Minister of Japan', from: '2026-02-18' });
const facts = {
  officials: {
    [namesake.id]: namesake,
    [minister.id]: {
      ...minister,
      offices: [
        office({ title: 'Director, Treaties Bureau', from: '1990', to: '2019-04' }),
        office({
          title: 'Acting Director-General for the Northern Sea',
          from: '2022',
          to: '2023-05',
          acting: true,
        }),
        office({ from: '2023-09-13', to: '2024-10-01' }),
        office({ title: 'Special Adviser', from: '2024', to: '2024', verified: false }),
        stillHeld,
      ],
    },
  },
  territories: { [islands.id]: islands },
  agreements: { [declaration.id]: declaration },
};

const picked: unknown[] = [];
const saved: Record<string, string> = {};
Object.assign(globalThis, { picked, saved });
const tools = {
  drawings,
  today: '2026-11-22',
  onSaveFile: (name: string, _: string, text: string) => {
    saved[name] = text;
  },
  onPick: (facets: unknown) => picked.push(facets),
};

const root = document.getElementById('root');
const rows = archives[asked.get('archive') ?? 'usual']?.() ?? [];
if (root)
  render(
    <WordsContext.Provider value={words}>
      <main class="archive-reader">
        <h1 class="unseen">{words.t('extName')}</h1>
        <PicturesView
          counting={{ state: 'done' }}
          tally={tallyOf(rows)}
          facts={facts}
          entity={rows.length > 0 ? (asked.get('entity') ?? minister.id) : undefined}
          tools={tools}
        />
      </main>
    </WordsContext.Provider>,
    root,
  );
