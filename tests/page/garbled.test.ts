import { describe, expect, test } from 'vitest';
import { isGarbled } from '../../lib/page/garbled';

const texts = {
  en: 'The two ministers spoke in Tokyo about boats off the islands and agreed to meet again in May.',
  fr: 'Le ministre a été reçu à l’Élysée, où il a répété que l’accord créé à Genève serait étudié dès l’été.',
  de: 'Die Außenministerin erklärte, Gespräche über Fischereirechte würden demnächst in Köln fortgeführt.',
  vi: 'Bộ trưởng Ngoại giao hai nước đã gặp nhau tại Hà Nội để bàn về hợp tác biển và thương mại.',
  ja: '両外相は東京で会談し、島の周辺で操業する漁船について五月に再び協議することで一致した。記者団に語った。',
  ko: '두 장관은 도쿄에서 만나 섬 주변 어선 문제를 논의하고 5월에 다시 만나기로 했다고 외교부가 밝혔다.',
  ru: 'Министры встретились в Токио и обсудили рыболовные суда у островов; следующая встреча пройдёт в мае.',
  'zh-Hans':
    '两国外长在东京举行会谈，就岛屿附近的渔船问题交换意见，并商定五月再次会晤，外交部发言人表示。',
  'zh-Hant':
    '兩國外長在東京舉行會談，就島嶼附近的漁船問題交換意見，並商定五月再次會晤，外交部發言人表示。',
};

test.each(Object.entries(texts))('a text in %s is none', (_, text) => {
  expect(isGarbled(text)).toBe(false);
});

describe('UTF-8 that was read as another encoding', () => {
  const cases = ['ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant'] as const;
  const encodings = ['windows-1252', 'shift_jis', 'gbk', 'windows-1251', 'euc-kr'];
  test.each(
    cases.flatMap((language) => encodings.map((encoding) => [language, encoding] as const)),
  )('%s as %s', (language, encoding) => {
    const bytes = new TextEncoder().encode(texts[language]);
    expect(isGarbled(new TextDecoder(encoding).decode(bytes))).toBe(true);
  });
});

describe('an older encoding that was read as another', () => {
  /** The bytes of a text in an encoding of one or two bytes a character, found by decoding every pair. */
  function bytesIn(encoding: string, text: string): Uint8Array {
    const decoder = new TextDecoder(encoding);
    const table = new Map<string, number[]>();
    for (let high = 0; high < 256; high++) {
      table.set(decoder.decode(Uint8Array.of(high)), [high]);
      for (let low = 0x40; high >= 0x81 && low < 256; low++) {
        const char = decoder.decode(Uint8Array.of(high, low));
        if (char.length === 1 && !table.has(char)) table.set(char, [high, low]);
      }
    }
    return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [0x3f]));
  }
  test.each([
    ['ja', 'shift_jis', 'utf-8'],
    ['ja', 'shift_jis', 'windows-1252'],
    ['ja', 'euc-jp', 'utf-8'],
    ['ko', 'euc-kr', 'utf-8'],
    ['ko', 'euc-kr', 'windows-1252'],
    ['ru', 'windows-1251', 'utf-8'],
    ['ru', 'windows-1251', 'windows-1252'],
    ['zh-Hans', 'gbk', 'utf-8'],
    ['zh-Hant', 'big5', 'windows-1252'],
  ] as const)('%s written in %s, read as %s', (language, written, read) => {
    expect(isGarbled(new TextDecoder(read).decode(bytesIn(written, texts[language])))).toBe(true);
  });
});

test('a few strange letters in a long text are none', () => {
  expect(isGarbled(`${texts.en.repeat(5)}\ufffd caf\ufffd`)).toBe(false);
});
