import { describe, expect, it } from 'vitest';
import { type Case, read } from './mentioned';

describe('officials no list knows', () => {
  it.each<Case>([
    [
      'a title ends before where its bearer went',
      'ru',
      '2021-12-01',
      'Поездка министра обороны в Нагасаки отложена.',
      [],
    ],
    [
      'title before the name',
      'en',
      '2004-01-01',
      'Iraqi Oil Minister Hamid Saleh resigned. Saleh gave no reason.',
      ['Hamid Saleh = Hamid Saleh, minister', 'Saleh = Hamid Saleh, minister'],
    ],
    [
      'title after the name',
      'en',
      '2024-01-01',
      'Kenji Morita, director general of the Foreign Ministry’s Consular Affairs Bureau, called.',
      ['Kenji Morita = Kenji Morita, senior_official'],
    ],
    [
      'a description before the name',
      'en',
      '2024-01-01',
      'The press secretary to the Polish President, Pawel Orlik, called.',
      ['Pawel Orlik = Pawel Orlik, spokesperson'],
    ],
    [
      'an ambassador',
      'en',
      '2024-01-01',
      'Slovak ambassador to the United Nations, Milan Dvorak, called.',
      ['Milan Dvorak = Milan Dvorak, ambassador'],
    ],
    [
      'a speaker’s label',
      'en',
      '2024-01-01',
      'Defense Minister Andrei Belov: We agreed.',
      ['Andrei Belov = Andrei Belov, defense_minister'],
    ],
    [
      'former',
      'en',
      '2024-01-01',
      'Former Peruvian President Jorge Salas sued.',
      ['Jorge Salas = Jorge Salas, former'],
    ],
    [
      'Japanese',
      'ja',
      '2024-01-01',
      '外務省の森田健二北米局長が会見した。',
      ['森田健二 = 森田健二, senior_official'],
    ],
    [
      'Korean',
      'ko',
      '2024-01-01',
      '외교부 김도현 북미국장은 말했다.',
      ['김도현 = 김도현, senior_official'],
    ],
    [
      'Russian',
      'ru',
      '2024-01-01',
      'Директор департамента Азии МИД России Павел Орлов ответил.',
      ['Павел Орлов = Павел Орлов, senior_official'],
    ],
    [
      'Chinese',
      'zh-Hans',
      '2024-01-01',
      '外交部发言人赵明远表示遗憾。',
      ['赵明远 = 赵明远, spokesperson'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });

  it('in capitals, only by a name that is known for one', () => {
    const text = 'PRIME MINISTER WITHIN DAYS\nFINANCE MINISTER JOHN HARTLEY RESIGNS';
    expect(read('en', '2004-01-01', text)).toEqual(['JOHN HARTLEY = JOHN HARTLEY, minister']);
  });

  it.each([
    ['a company', 'Air France chairman Jean Moreau resigned.'],
    ['a club', 'Club president Luis Ortega resigned.'],
    ['a school', 'School director Anna Weiss resigned.'],
    ['a party', 'Labour Party leader Tom Hardy resigned.'],
    ['the Red Cross', 'Red Cross president Li Mina resigned.'],
    ['a film', 'Italian director Paolo Conti resigned.'],
  ])('but nobody of %s', (_, text) => {
    expect(read('en', '2004-01-01', text)).toEqual([]);
  });

  it('of a name and a title broken over lines', () => {
    const text =
      'Officials said Foreign\n  Minister   Kenta Orito met Defense Minister Pavel\n  Orlik there.';
    expect(read('en', '1990-05-01', text)).toEqual([
      'Kenta Orito = Kenta Orito, foreign_minister',
      'Pavel\n  Orlik = Pavel Orlik, defense_minister',
    ]);
  });

  it('in copy filled to a width, but not over a heading', () => {
    const line = 'A spokesman at the ministry said that nothing had been agreed, ';
    const filled = `${line}\n${line}\nand that the Czech Foreign\nMinister Pavel Orlik would decide.\n${line}`;
    expect(read('en', '1990-05-01', filled)).toEqual([
      'Pavel Orlik = Pavel Orlik, foreign_minister',
    ]);
    expect(read('en', '1990-05-01', 'Czech Foreign Minister\nPavel Orlik spoke.')).toEqual([]);
  });

  it('in a headline', () => {
    expect(
      read('en', '2024-05-01', '', 'Slovak Foreign Minister Juraj Horak Visits Tokyo'),
    ).toEqual(['Juraj Horak = Juraj Horak, foreign_minister']);
  });

  it.each([
    'EU Chief Battles Critics Over Japan Trade',
    'Foreign Ministry Official Dismissed Over Tokyo Leak',
    'Foreign Minister Says Talks With Japan Will Resume',
    'Swedish Foreign Minister Went to Tokyo',
    'Japan PM Vows Support For Ukraine',
  ])('but nobody of the words of a headline: %s', (title) => {
    expect(read('en', '2024-05-01', '', title)).toEqual([]);
  });
});
