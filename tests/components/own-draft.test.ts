import { describe, expect, test } from 'vitest';
import { type Draft, draftOf, NO_NAME, NO_OFFICE, whatItSays } from '../../components/own-draft';
import { checkOwnEntry } from '../../lib/core/own-entry-check';

const NAME = { ...NO_NAME, family: 'Mizuhara', given: 'Sora' };
const OFFICE = { ...NO_OFFICE, title: 'Director', from: '2024' };

/** What is wrong with an official whose form holds this. */
function faults(changes: Partial<Draft>): string[] {
  const draft = { ...draftOf(undefined), country: 'JP', names: [NAME], offices: [OFFICE] };
  const checked = checkOwnEntry(whatItSays({ ...draft, ...changes }, 'official'));
  return 'faults' in checked ? checked.faults.map(({ field, code }) => `${field} ${code}`) : [];
}

describe('a row of the form', () => {
  test.each<[string, Partial<Draft>, string[]]>([
    ['all empty is nobody’s', { names: [NAME, NO_NAME], offices: [OFFICE, NO_OFFICE] }, []],
    ['with blanks alone is empty', { offices: [OFFICE, { ...NO_OFFICE, to: '  ' }] }, []],
    [
      'with a title alone is complained of',
      { offices: [OFFICE, { ...NO_OFFICE, title: 'Envoy' }] },
      ['offices begins'],
    ],
    [
      'with its first day alone is complained of',
      { offices: [OFFICE, { ...NO_OFFICE, from: '2024' }] },
      ['offices officeTitle'],
    ],
    [
      'with its last day alone is complained of',
      { offices: [OFFICE, { ...NO_OFFICE, to: '2025' }] },
      ['offices officeTitle'],
    ],
    [
      'with a patronymic alone is complained of',
      { names: [NAME, { ...NO_NAME, lang: 'ru', patronymic: 'Викторович' }] },
      ['names given'],
    ],
    [
      'that had a patronymic before it was another language’s is empty',
      { names: [NAME, { ...NO_NAME, lang: 'ja', patronymic: 'Викторович' }] },
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});

test('a patronymic is taken in Russian alone', () => {
  const names = (['en', 'ru'] as const).map((lang) => ({ ...NAME, lang, patronymic: 'Ivanovna' }));
  expect(whatItSays({ ...draftOf(undefined), names }, 'official')).toMatchObject({
    names: [
      { lang: 'en', family: 'Mizuhara', given: 'Sora' },
      { lang: 'ru', family: 'Mizuhara', given: 'Sora', patronymic: 'Ivanovna' },
    ],
  });
  const [english] = (whatItSays({ ...draftOf(undefined), names }, 'official') as Draft).names;
  expect(english).not.toHaveProperty('patronymic');
});
