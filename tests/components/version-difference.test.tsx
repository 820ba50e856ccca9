// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { type Version, VersionDifference } from '../../components/VersionDifference';
import { facts, official, territory } from './samples';
import { clear, show, textOf } from './screen';

afterEach(clear);

const first: Version = {
  saved: '2026-11-20T08:00:00.000Z',
  title: 'Talks on boats',
  text: 'Rin Aoba spoke of the Northern Territories.\nOne.\nTwo.\nThree.\nThe boats left on Friday.',
  mentions: [official(), territory()],
};
const second: Version = {
  ...first,
  saved: '2026-11-21T08:00:00.000Z',
  text: first.text.replace('Friday', 'Monday'),
};
const third: Version = {
  ...second,
  saved: '2026-11-22T08:00:00.000Z',
  title: 'Talks on kelp boats',
  text: second.text.replace('Northern Territories', 'Southern Kurils'),
  mentions: [
    official(),
    territory({ surface: 'Southern Kurils', name: 'Southern Kurils', claimant: 'RU' }),
  ],
};

const view = (versions: Version[]) => (
  <VersionDifference versions={versions} language="en" officials={facts.officials} />
);

async function unfold() {
  const details = document.querySelector<HTMLDetailsElement>('.versions') as HTMLDetailsElement;
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

async function choose(at: number, saved: string) {
  const field = document.querySelectorAll('select')[at] as HTMLSelectElement;
  await act(() => {
    field.value = saved;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const chosen = () => [...document.querySelectorAll('select')].map(({ value }) => value);
const changes = () => [...document.querySelectorAll('.difference :is(del, ins)')].map(textOf);

describe('what changed', () => {
  test('of one version nothing is said', async () => {
    expect(textOf(await show(view([first])))).toBe('');
  });

  test('how many there are is said, and nothing compared before it is asked for', async () => {
    const place = await show(view([third, second, first]));
    expect(textOf(place)).toBe('Saved in 3 versions: what changed');
  });

  test('the last two are compared first: headline, then names, then wording', async () => {
    const place = await show(view([third, second, first]));
    await unfold();
    expect(chosen()).toEqual([second.saved, third.saved]);
    expect([...place.querySelectorAll('.difference h3')].map(textOf)).toEqual([
      'Headline',
      'Names',
      'Wording',
    ]);
    expect(changes()).toEqual([
      'put in: kelp (end)',
      'taken out: Northern Territories Name used by Japan',
      'put in: Southern Kurils Name used by Russia',
      'taken out: Northern Territories (end)',
      'put in: Southern Kurils (end)',
    ]);
    expect(textOf(place.querySelector('.paragraphs-same summary'))).toBe('4 paragraphs unchanged');
  });

  test('two others are chosen, never one before itself', async () => {
    await show(view([third, second, first]));
    await unfold();
    await choose(0, first.saved);
    expect(chosen()).toEqual([first.saved, third.saved]);
    await choose(1, second.saved);
    expect(chosen()).toEqual([first.saved, second.saved]);
    expect(changes()).toEqual(['taken out: Friday (end)', 'put in: Monday (end)']);
    expect(textOf(document.querySelector('.difference'))).toContain(
      'Both name the same people and places.',
    );
    await choose(0, second.saved);
    expect(chosen()).toEqual([second.saved, third.saved]);
  });

  test('two that say the same say so', async () => {
    await show(view([{ ...first, saved: second.saved }, first]));
    await unfold();
    expect(textOf(document.querySelector('.versions'))).toContain('No word and no name differs.');
  });
});
