import { describe, expect, it } from 'vitest';
import { type Case, read } from './mentioned';

describe('disputed places', () => {
  it.each<Case>([
    [
      'where an official travels',
      'ru',
      '2021-12-01',
      'Визит главы правительства России на Итуруп вызвал протест.',
      ['Итуруп = etorofu, RU'],
    ],
    [
      'after a title that goes on',
      'ru',
      '2021-12-01',
      'Дипломат назвал слухи об уступке Курил выдумкой.',
      ['Курил = kuril-islands, null'],
    ],
    [
      'the longer name',
      'en',
      '2021-12-01',
      'The Lesser Kuril Ridge is a part of the Kurils.',
      ['Lesser Kuril Ridge = kuril-islands, RU', 'Kurils = kuril-islands, null'],
    ],
    [
      'whose name it is',
      'en',
      '2024-01-01',
      'Ships near the Senkaku Islands (Diaoyu in Chinese).',
      ['Senkaku Islands = senkaku, JP', 'Diaoyu = senkaku, CN'],
    ],
    [
      'a phrase in small letters',
      'en',
      '2024-01-01',
      'They spoke of the northern territories.',
      ['northern territories = southern-kurils, JP'],
    ],
    [
      'Russian cases',
      'ru',
      '2024-01-01',
      'О судьбе Южных Курил говорили в Токио.',
      ['Южных Курил = southern-kurils, RU'],
    ],
    ['not inside another word', 'ja', '2024-01-01', '帰国後に会見した。', []],
    ['not in Australia', 'en', '2024-01-01', 'A storm hit the Northern Territory.', []],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});
