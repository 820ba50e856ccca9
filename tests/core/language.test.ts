import { expect, test } from 'vitest';
import { detectLanguage } from '../../lib/core/language';

test.each<[name: string, text: string, hint: string | undefined, language: string]>([
  ['English', 'The ministers met in Tokyo and agreed to meet again.', undefined, 'en'],
  [
    'English on a page that says Japanese',
    'The ministers met in Tokyo and agreed to meet again.',
    'ja',
    'en',
  ],
  ['Japanese', '両外相は、来年の会談に向けて調整を続けることで一致しました。', undefined, 'ja'],
  ['Japanese on a page that says English', '両外相は会談した', 'en-US', 'ja'],
  ['a Japanese headline of Han alone', '日中外相会談', 'ja', 'ja'],
  ['Korean', '양국 장관은 도쿄에서 만나 협력을 논의했다.', undefined, 'ko'],
  ['Korean with Han abbreviations', '日 총리, 中 외교부장과 통화', undefined, 'ko'],
  ['Russian', 'Министры встретились в Токио и договорились о новой встрече.', undefined, 'ru'],
  ['Russian with a Latin name', 'Toyota остановила отгрузку', undefined, 'ru'],
  ['Ukrainian', 'Міністри зустрілися в Токіо й домовилися про нову зустріч.', 'uk', 'und'],
  ['simplified Chinese', '两国外长在东京举行会谈，讨论渔业问题。', undefined, 'zh-Hans'],
  ['traditional Chinese', '兩國外長在東京舉行會談，討論漁業問題。', undefined, 'zh-Hant'],
  ['Chinese that is neither, on a page of Taiwan', '日本首相', 'zh-TW', 'zh-Hant'],
  ['Chinese that is neither, without a word of the page', '日本首相', undefined, 'zh-Hans'],
  [
    'German',
    'Die Minister trafen sich in Tokio und vereinbarten ein weiteres Treffen mit der Delegation.',
    'de',
    'und',
  ],
  ['a short Latin text on a German page', 'Tokio', 'de', 'und'],
  ['no letters', '12:30 — 45%', 'ru', 'ru'],
  ['nothing', '', undefined, 'und'],
])('%s', (_, text, hint, language) => {
  expect(detectLanguage(text, hint)).toBe(language);
});
