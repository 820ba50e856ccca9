// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type OutletChoice, OutletPicker } from '../../components/OutletPicker';
import type { Party } from '../../lib/core/entity';
import type { OwnershipKind } from '../../lib/core/outlet';
import { clear, control, press, show, textOf, type } from './screen';

afterEach(clear);

function outlet(
  id: string,
  name: string,
  country: Party,
  languages: string[],
  owned?: [kind: OwnershipKind, owner: string, verified?: boolean],
): OutletChoice {
  const [kind, owner, verified] = owned ?? [];
  return {
    id,
    name,
    country,
    languages,
    hosts: [`${id}.example`],
    ...(kind &&
      owner && {
        ownership: {
          kind,
          owner,
          source: `https://${id}.example/about`,
          ...(verified && { verified }),
        },
      }),
  };
}

const outlets: OutletChoice[] = [
  {
    ...outlet('kowan', 'Kowan Shimbun', 'JP', ['ja', 'en'], ['private', 'Kowan Press', true]),
    names: ['港湾新聞'],
  },
  outlet('harbour', 'The Harbour Times', 'JP', ['en'], ['private', 'Kowan Press']),
  outlet('zeitung', 'Münsterländer Zeitung', 'DE', ['de'], ['public', 'Broadcasting Council']),
  outlet('strait', 'Пролив', 'RU', ['ru', 'ja'], ['state', 'Government of the Strait']),
  outlet('lantern', 'The Lantern', 'RU', ['ru']),
];

async function picker(
  granted: string[] = [],
  anySite = false,
  locale?: 'ja',
  offered: OutletChoice[] = outlets,
) {
  const calls = {
    onGrant: vi.fn(),
    onRevoke: vi.fn(),
    onGrantAnySite: vi.fn(),
    onRevokeAnySite: vi.fn(),
  };
  const view = <OutletPicker outlets={offered} granted={granted} anySite={anySite} {...calls} />;
  return { place: await show(view, locale), calls };
}

const namesIn = (place: Element) =>
  [...place.querySelectorAll('.outlet label > span')].map((each) => each.firstChild?.textContent);
const search = () => control('Find an outlet, host or owner') as HTMLInputElement;

async function chooseLanguage(place: Element, language: string) {
  const select = place.querySelector('select');
  const option = [...(select?.options ?? [])].find((each) => textOf(each) === language);
  await act(() => {
    if (select && option) select.value = option.value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('outlets stand by country, and within it by language', () => {
  test('countries and outlets in the alphabet of the reader', async () => {
    const { place } = await picker();
    expect([...place.querySelectorAll('legend')].map(textOf)).toEqual([
      'Germany',
      'Japan',
      'Russia',
    ]);
    expect(namesIn(place)).toEqual([
      'Münsterländer Zeitung',
      'The Harbour Times',
      'Kowan Shimbun',
      'The Lantern',
      'Пролив',
    ]);
  });

  test('a country of several languages has a box for each, one of a single language none', async () => {
    const { place } = await picker();
    expect([...place.querySelectorAll('.outlet-group')].map(textOf)).toEqual([
      'EnglishJapan',
      'JapaneseJapan',
    ]);
  });

  test('the box of a language chooses its outlets alone', async () => {
    const { calls } = await picker();
    await press(control('JapaneseJapan'));
    expect((control('Japan') as HTMLInputElement).indeterminate).toBe(true);
    await press(control('Allow the chosen outlet'));
    expect(calls.onGrant).toHaveBeenCalledWith(['kowan']);
  });

  test('what was chosen can be let go at once', async () => {
    const { place } = await picker();
    await press(control('Japan'));
    await press(control('Choose none'));
    expect(place.querySelectorAll('input:checked')).toHaveLength(0);
    expect(control('Allow all 5 outlets')).toBeDefined();
  });
});

describe('outlets are found', () => {
  test.each([
    ['by name, capitals aside', 'harbour t', ['The Harbour Times']],
    ['by a name in another script', '港湾', ['Kowan Shimbun']],
    ['without the accents', 'munsterlander', ['Münsterländer Zeitung']],
    ['in letters of full width', 'ｋｏｗａｎ ｓｈｉｍｂｕｎ', ['Kowan Shimbun']],
    ['by host', 'lantern.example', ['The Lantern']],
    ['by owner', 'kowan press', ['The Harbour Times', 'Kowan Shimbun']],
    ['by words in any order', 'times harbour', ['The Harbour Times']],
  ])('%s', async (_, query, names) => {
    const { place } = await picker();
    await type(search(), query);
    expect(namesIn(place)).toEqual(names);
    expect([...place.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
  });

  test('by language, any of those they publish in', async () => {
    const { place, calls } = await picker();
    const options = [...(place.querySelector('select')?.options ?? [])].map(textOf);
    expect(options).toEqual(['Any language', 'English', 'German', 'Japanese', 'Russian']);
    await chooseLanguage(place, 'Japanese');
    expect(namesIn(place)).toEqual(['Kowan Shimbun', 'Пролив']);
    await press(control('Allow all 2 outlets'));
    expect(calls.onGrant).toHaveBeenCalledWith(['kowan', 'strait']);
  });

  test('what was chosen stays so while something else is looked for', async () => {
    const { calls } = await picker();
    await press(control('Japan'));
    await type(search(), 'lantern');
    await press(control(/^The Lantern/));
    await press(control('Allow the 3 chosen outlets'));
    expect(calls.onGrant).toHaveBeenCalledWith(['kowan', 'harbour', 'lantern']);
  });

  test('a country’s box takes only those in sight', async () => {
    const { calls } = await picker();
    await type(search(), 'lantern');
    await press(control('Russia'));
    await press(control('Allow the chosen outlet'));
    expect(calls.onGrant).toHaveBeenCalledWith(['lantern']);
  });

  test('countries stay folded where more fit than a reader can look through', async () => {
    const many = Array.from({ length: 150 }, (_, n) =>
      outlet(`gazette-${n}`, `Gazette ${n}`, n % 2 ? 'JP' : 'DE', ['en']),
    );
    const { place } = await picker([], false, undefined, many);
    const open = () => [...place.querySelectorAll('details')].filter((each) => each.open).length;
    await type(search(), 'gazette');
    expect(open()).toBe(0);
    await type(search(), 'gazette 14');
    expect(namesIn(place)).toContain('Gazette 149');
    expect(open()).toBe(2);
  });

  test('and where none is, that is said and nothing is offered', async () => {
    const { place } = await picker();
    await type(search(), '(nobody[');
    expect(textOf(place.querySelector('.outlet-filter [role="status"]'))).toBe('No outlet fits.');
    expect(() => control(/^Allow (all|the)/)).toThrow();
  });
});

describe('whose an outlet is', () => {
  const ownerOf = (place: Element, name: string) => {
    const rows = [...place.querySelectorAll('.outlet')];
    return rows.find((row) => textOf(row).startsWith(name))?.querySelector('.outlet-owner');
  };

  test.each([
    ['Пролив', 'State: Government of the Strait · look it up Пролив'],
    ['Münster', 'Public body: Broadcasting Council · look it up Münsterländer Zeitung'],
    ['Kowan', 'Private: Kowan Press · source Kowan Shimbun'],
    ['The Lantern', 'Owner not stated'],
  ])('%s: %s', async (name, line) => {
    const { place } = await picker();
    expect(textOf(ownerOf(place, name))).toBe(line);
  });

  test('links to the page that tells, without telling it who asks', async () => {
    const { place } = await picker();
    const link = ownerOf(place, 'Kowan')?.querySelector('a');
    expect(link?.href).toBe('https://kowan.example/about');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer']);
    expect(link?.closest('label')).toBeNull();
  });

  test('says of a link whether its page was seen to tell', async () => {
    const { place } = await picker();
    const titleOf = (name: string) => ownerOf(place, name)?.querySelector('a')?.title;
    expect(titleOf('Kowan')).toBe('https://kowan.example/about');
    expect(titleOf('Пролив')).toContain('not confirmed');
  });

  test('is said in Japanese, too', async () => {
    const { place } = await picker([], false, 'ja');
    expect(textOf(ownerOf(place, 'Пролив'))).toContain('国・政府：Government of the Strait');
  });
});

test('where every site is granted, every outlet is, and none can be stopped alone', async () => {
  const { place } = await picker(['kowan'], true);
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  expect(boxes.every(({ checked, disabled }) => checked && disabled)).toBe(true);
  expect(() => control(/^Stop Kowan/)).toThrow();
});
