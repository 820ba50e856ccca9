import { describe, expect, it } from 'vitest';
import { read } from './mentioned';

describe('Russian', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'the country that follows, not the town ahead',
      'Итоги визита в Токио министра обороны Чехии Мартина Барты.',
      ['Мартина Барты = Мартина Барты, defense_minister'],
    ],
    [
      'named in the nominative if the text has it',
      'Президент страны Уго Ривас ответил. Портрет Уго Риваса. Риваса ждут.',
      [
        'Уго Ривас = Уго Ривас, head_of_state',
        'Уго Риваса = Уго Ривас, head_of_state',
        'Риваса = Уго Ривас, head_of_state',
      ],
    ],
    [
      'a description after the name',
      'Павел Орлов, министр обороны Чехии, ответил.',
      ['Павел Орлов = Павел Орлов, defense_minister'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('ru', '2022-05-01', text)).toEqual(expected);
  });

  it('a surname after a word that opens its sentence and is no name', () => {
    const text = [
      'Министр иностранных дел Чехии Зедкар Блоркан прибыл.',
      'Потом Блоркан ответил.',
      'Ольга Блоркан молчала.',
    ];
    const one = 'Зедкар Блоркан, foreign_minister';
    expect(read('ru', '2022-05-01', text.join('\n'))).toEqual([
      `Зедкар Блоркан = ${one}`,
      `Блоркан = ${one}`,
    ]);
  });

  it.each([
    [
      'words that open a sentence',
      'Кроме этого, президент Перу ответил. Тем временем, премьер Болгарии приехал.',
    ],
    ['a president of initials', 'Президент РАЛ Геннадий Кротов ответил.'],
    ['a phrase before a comma', 'По его словам, министр обороны Чехии приедет.'],
  ])('nobody: %s', (_, text) => {
    expect(read('ru', '2022-05-01', text)).toEqual([]);
  });
});
