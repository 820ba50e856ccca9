import { describe, expect, it } from 'vitest';
import { type Case, read } from './mentioned';

const names = (text: string, day = '1996-10-01') =>
  read('en', day, text).map((one) => one.split(' = ')[0]);

describe('officials of newswire', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'small words inside a name',
      'President Tomas dos Prados met Premier Lomo wa Kinda. Dos Prados left.',
      ['Tomas dos Prados', 'Lomo wa Kinda', 'Dos Prados'],
    ],
    [
      'two small words',
      'Dutch Minister Jan van der Veldt spoke. Van der Veldt left.',
      ['Jan van der Veldt', 'Van der Veldt'],
    ],
    [
      'an Arabic article',
      'Foreign Minister Said Omar al-Rahbi spoke. Rahbi left; al-Rahbi was tired.',
      ['Said Omar al-Rahbi', 'Rahbi', 'al-Rahbi'],
    ],
    ['one name', 'Indonesian State Secretary Sumarno spoke. Sumarno left.', ['Sumarno', 'Sumarno']],
    [
      'a sentence full of capitals',
      'President Jorge Luis Prado Rojas of Peru met Bolivian Vice President Ana Quispe in Lima.',
      ['Jorge Luis Prado Rojas', 'Ana Quispe'],
    ],
    [
      'a family name that is a word',
      'Presidential spokeswoman Park Min-hee and Vice Premier He Lianbo spoke.',
      ['Park Min-hee', 'He Lianbo'],
    ],
    [
      'a given name that is a place',
      'Defence Minister Israel Mordecai and Finance Minister Chad Holt spoke.',
      ['Israel Mordecai', 'Chad Holt'],
    ],
    ['an age before the title', 'Hanna Berg, 57, the finance minister, resigned.', ['Hanna Berg']],
    [
      'who heads a body',
      "Kenta Orito, who heads the Foreign Ministry's Asian bureau, spoke.",
      ['Kenta Orito'],
    ],
    ['who is also', 'Pavel Orlik, who is also foreign minister, spoke.', ['Pavel Orlik']],
    [
      'a head of a part of a ministry',
      "Kenta Orito, head of the ministry's Asian affairs department, spoke.",
      ['Kenta Orito'],
    ],
    [
      'named to an office',
      'Voters waited. The king appointed Pavel Orlik prime minister on Monday.',
      ['Pavel Orlik'],
    ],
    [
      'the counterpart',
      'Polish Foreign Minister Jan Wilk met his Czech counterpart Pavel Orlik.',
      ['Jan Wilk', 'Pavel Orlik'],
    ],
    [
      'a colleague beside',
      'Polish Foreign Minister Jan Wilk and Norway’s Kari Berg signed.',
      ['Jan Wilk', 'Kari Berg'],
    ],
    [
      'an aide, without a possessive',
      'Polish President Jan Wilk spoke. Wilk aide Ewa Sowa agreed.',
      ['Jan Wilk', 'Wilk', 'Ewa Sowa'],
    ],
    [
      'a central bank',
      'Bank of Thailand governor Somsak Rattana and Bundesbank president Horst Weber spoke.',
      ['Somsak Rattana', 'Horst Weber'],
    ],
    [
      'a hyphen in the title',
      'Attorney-General Bela Nagy and Vice-President Ana Quispe spoke.',
      ['Bela Nagy', 'Ana Quispe'],
    ],
    [
      'a representative to somewhere',
      "Taiwan's representative to Japan, Lo Ming-te, spoke.",
      ['Lo Ming-te'],
    ],
    [
      'a name in a joined word',
      'The Wilk-led cabinet of Polish Premier Jan Wilk fell.',
      ['Wilk', 'Jan Wilk'],
    ],
    [
      'a headline of two halves',
      'Wilk Sacks Aide, Names Sowa — President Jan Wilk named Ewa Sowa prime minister.',
      ['Wilk', 'Sowa', 'Jan Wilk', 'Ewa Sowa'],
    ],
    ['a headline’s verb in the passive', 'Latvia’s New PM Kalnin Sworn In', ['Kalnin']],
    [
      'an ended list',
      'Guests: King Karma Dorje Namgyel Wang of Bhutan; Norwegian Prime Minister Kari Anne Berg',
      ['Karma Dorje Namgyel Wang', 'Kari Anne Berg'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['an aide of nobody', 'Miller aide Ewa Sowa agreed.'],
    ['the counterpart of nobody', 'The coach met his Czech counterpart Pavel Orlik.'],
    ['a company president', 'Acme named Ewa Sowa president.'],
    ['an army of the past', 'Tom Casey, the Republican Army’s director of intelligence, died.'],
    ['a ship and a university', 'The USS Fumio Kishida left. Fumio Kishida University opened.'],
    ['a union inside a world body', 'Ewa Sowa, deputy head of the UNESCO Printers League, spoke.'],
    ['a town of two words', 'The Hong Kong trader spoke.'],
  ])('nobody: %s', (_, text) => {
    expect(names(text, '2022-10-01')).toEqual([]);
  });

  it.each<Case>([
    [
      'the office of the title before',
      'en',
      '1996-10-01',
      'Polish Foreign Minister Jan Wilk met his Czech counterpart Pavel Orlik.',
      ['Jan Wilk = Jan Wilk, foreign_minister', 'Pavel Orlik = Pavel Orlik, foreign_minister'],
    ],
    [
      'a relative of the same name',
      'en',
      '2022-10-01',
      'Raisa Kishida spoke. Prime Minister Kishida left.',
      ['Kishida = Fumio Kishida, head_of_government'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});

describe('officials of Russian news', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'a town between title and name',
      'Генеральный консул Чехии в Екатеринбурге Павел Орлик уехал.',
      ['Павел Орлик'],
    ],
    [
      'a region of two words',
      'Полпред президента на Дальнем Востоке Павел Орлик уехал.',
      ['Павел Орлик'],
    ],
    [
      'an initial when named again',
      'Министр Павел Орлик уехал. Потом П. Орлик молчал.',
      ['Павел Орлик', 'П. Орлик'],
    ],
    [
      'a name beside another in the genitive',
      'Помощник Кисиды Павел Орлов молчал, министр Павел Орлов уехал.',
      ['Кисиды', 'Павел Орлов', 'Павел Орлов'],
    ],
    ['after a town', 'В Сочи Кисида молчал.', ['Кисида']],
    [
      'a speaker of a parliament',
      'Спикер Национальной ассамблеи Павел Орлик уехал.',
      ['Павел Орлик'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('ru', '2022-10-01', text).map((one) => one.split(' = ')[0])).toEqual(expected);
  });

  it.each([
    ['a company in Latin letters', 'Президент ACME Кэндзи Морита приехал.'],
    ['an opposition', 'Лидер чешской оппозиции Павел Орлик уехал.'],
    ['a sports union', 'Президент Чешского футбольного союза Павел Орлик уехал.'],
  ])('nobody: %s', (_, text) => {
    expect(read('ru', '2022-10-01', text)).toEqual([]);
  });
});
