import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../lib/core/article';
import { differenceOf, type Wording } from '../../lib/core/difference';
import type { Mention } from '../../lib/core/mention';
import type { Paragraph, Stretch } from '../../lib/core/wording-difference';
import { official, territory } from '../components/samples';

const compare = (before: string[], after: string[]) => diffArrays(before, after);

function wording(text: string, mentions: Mention[] = [], title = 'Boats'): Wording {
  return { title, text, mentions };
}

/** `[-gone-]` and `{+come+}` in the words of both, a paragraph a line. */
function told(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map((paragraph) =>
    paragraph.kind === 'changed' ? paragraph.stretches.map(marked).join('') : marked(paragraph),
  );
}

function marked({ kind, text }: Stretch): string {
  return kind === 'gone' ? `[-${text}-]` : kind === 'come' ? `{+${text}+}` : text;
}

function textDifference(before: string, after: string, language: Language = 'en'): string[] {
  return told(differenceOf(wording(before), wording(after), language, compare).text);
}

describe('the wording', () => {
  test.each<[string, Language, string, string, string[]]>([
    ['the same', 'en', 'One.\nTwo.', 'One.\nTwo.', []],
    ['other line ends alone', 'en', 'One.\n\nTwo.', 'One.\nTwo.', []],
    [
      'a word',
      'en',
      'The mayor denied the claim.',
      'The mayor rejected the claim.',
      ['The mayor [-denied-]{+rejected+} the claim.'],
    ],
    [
      'two words beside each other are one change',
      'en',
      'The boats left the old harbour on Friday.',
      'The boats left a new harbour on Friday.',
      ['The boats left [-the old-]{+a new+} harbour on Friday.'],
    ],
    [
      'a paragraph that came',
      'en',
      'Boats came.\nBoats went.',
      'Boats came.\nNobody was asked about it.\nBoats went.',
      ['Boats came.', '{+Nobody was asked about it.+}', 'Boats went.'],
    ],
    [
      'paragraphs that have nothing in common',
      'en',
      'Kelp is dear this year.',
      'The ferry was late again.',
      ['[-Kelp is dear this year.-]', '{+The ferry was late again.+}'],
    ],
    [
      'a changed paragraph beside a new one',
      'en',
      'The council met on Friday to speak of kelp.',
      'Nothing else was said by anyone.\nThe council met on Monday to speak of kelp.',
      [
        '{+Nothing else was said by anyone.+}',
        'The council met on [-Friday-]{+Monday+} to speak of kelp.',
      ],
    ],
    [
      'Japanese by words, not by characters',
      'ja',
      '首相は港の会議に出席した。',
      '外相は港の会議に出席した。',
      ['[-首相-]{+外相+}は港の会議に出席した。'],
    ],
    [
      'Chinese',
      'zh-Hans',
      '外交部长在港口发表了讲话。',
      '国防部长在港口发表了讲话。',
      ['[-外交部长-]{+国防部长+}在港口发表了讲话。'],
    ],
    [
      'Korean',
      'ko',
      '외교부 장관은 항구에서 연설했다.',
      '국방부 장관은 항구에서 연설했다.',
      ['[-외교부-]{+국방부+} 장관은 항구에서 연설했다.'],
    ],
    [
      'Russian',
      'ru',
      'Министр назвал переговоры полезными.',
      'Министр назвал переговоры бесполезными.',
      ['Министр назвал переговоры [-полезными-]{+бесполезными+}.'],
    ],
  ])('%s', (_, language, before, after, expected) => {
    expect(textDifference(before, after, language)).toEqual(expected);
  });

  test('both texts can be read off the difference, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('kelp', 'boat', '港', '会議', ' ', '. ', '\n', '\n'), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    const lines = (of: string) => of.split('\n').filter((line) => line.trim());
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { text: paragraphs } = differenceOf(wording(before), wording(after), 'ja', compare);
        if (paragraphs.length === 0) {
          expect(lines(before)).toEqual(lines(after));
          return;
        }
        const side = (other: 'gone' | 'come') =>
          paragraphs
            .map((paragraph) =>
              (paragraph.kind === 'changed' ? paragraph.stretches : [paragraph])
                .filter(({ kind }) => kind !== other)
                .map(({ text }) => text)
                .join(''),
            )
            .filter(Boolean);
        expect(side('come')).toEqual(lines(before));
        expect(side('gone')).toEqual(lines(after));
      }),
    );
  });

  test('where comparing takes too long, all between the first and the last difference is taken out and put in', () => {
    const text = differenceOf(
      wording('One.\nTwo.'),
      wording('One.\nThree.'),
      'en',
      () => undefined,
    );
    expect(told(text.text)).toEqual(['One.', '[-Two.-]', '{+Three.+}']);
  });
});

test('the headline is told apart from the text', () => {
  const before = wording('Text.', [], 'Talks on kelp fail');
  const after = wording('Text.', [], 'Talks on kelp adjourned');
  const { title, text } = differenceOf(before, after, 'en', compare);
  expect(title?.map(marked).join('')).toBe('Talks on kelp [-fail-]{+adjourned+}');
  expect(text).toEqual([]);
  expect(differenceOf(before, before, 'en', compare)).toEqual({
    names: { come: [], gone: [], renamed: [] },
    text: [],
  });
});

describe('the names', () => {
  const north = territory();
  const south = territory({ surface: 'Southern Kurils', name: 'Southern Kurils', claimant: 'RU' });
  const rin = official();
  const clerk = official({ name: 'Keiko Umibe', surface: 'Keiko Umibe', title: 'press secretary' });
  delete (clerk as { entity?: string }).entity;

  function names(before: Wording, after: Wording) {
    const { come, gone, renamed } = differenceOf(before, after, 'en', compare).names;
    return {
      come: come.map(({ first }) => first.surface),
      gone: gone.map(({ first }) => first.surface),
      renamed: renamed.map(({ gone, come }) => [
        gone.map(({ surface }) => surface),
        come.map(({ surface }) => surface),
      ]),
    };
  }

  test.each<[string, Wording, Wording, ReturnType<typeof names>]>([
    [
      'somebody came, somebody went',
      wording('Keiko Umibe spoke.', [clerk]),
      wording('Rin Aoba spoke.', [rin]),
      { come: ['Rin Aoba'], gone: ['Keiko Umibe'], renamed: [] },
    ],
    [
      'a place goes by another side’s name',
      wording('On the Northern Territories.', [north]),
      wording('On the Southern Kurils.', [south]),
      {
        come: [],
        gone: [],
        renamed: [[['Northern Territories'], ['Southern Kurils']]],
      },
    ],
    [
      'a second name stands beside the first',
      wording('On the Northern Territories.', [north]),
      wording('On the Northern Territories, or Southern Kurils.', [north, south]),
      { come: [], gone: [], renamed: [[[], ['Southern Kurils']]] },
    ],
    [
      'the same name more often is no difference',
      wording('Rin Aoba.', [rin]),
      wording('Rin Aoba. Rin Aoba.', [rin, { ...rin, start: 10, end: 18 }]),
      { come: [], gone: [], renamed: [] },
    ],
    [
      'a name that stood there before, and is only known by now, has not come',
      wording('Rin Aoba spoke.', []),
      wording('Rin Aoba spoke again.', [rin]),
      { come: [], gone: [], renamed: [] },
    ],
    [
      'an official no list knows is given another office',
      wording('Press secretary Keiko Umibe.', [clerk]),
      wording('Harbour master.', [{ ...clerk, surface: 'Umibe', title: 'harbour master' }]),
      { come: [], gone: [], renamed: [[['Keiko Umibe'], ['Umibe']]] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(names(before, after)).toEqual(expected);
  });
});
