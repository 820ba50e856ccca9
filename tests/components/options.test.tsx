// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/OptionsView';
import { defaultColours } from '../../lib/core/appearance';
import type { OwnEntry } from '../../lib/core/own-entry';
import { clear, control, press, show, textOf, type } from './screen';

const entry: OwnEntry = {
  id: 'own.mizuhara',
  kind: 'official',
  country: 'JP',
  names: [{ lang: 'en', family: 'Mizuhara', given: 'Sora' }],
  offices: [{ kind: 'senior_official', title: 'Director for Harbours', from: '2024-04' }],
};
const packed: OwnEntry = {
  id: 'own.Desk/format',
  kind: 'term',
  pack: 'Desk',
  names: { en: ['Harbour Format'] },
  parties: ['RU', 'JP'],
};

function props(changes: Partial<OptionsViewProps> = {}): OptionsViewProps {
  return {
    look: {
      appearance: { hiddenKinds: ['agreement'], colours: defaultColours },
      onKind: vi.fn(),
      onColour: vi.fn(),
      onMarkPages: vi.fn(),
    },
    wording: {
      language: 'browser',
      nameOrder: 'as-used',
      density: 'roomy',
      onLanguage: vi.fn(),
      onNameOrder: vi.fn(),
      onDensity: vi.fn(),
    },
    saving: { imageLimit: 'small', onImageLimit: vi.fn() },
    mutes: { sites: [], topics: [], onUnmute: vi.fn() },
    own: {
      entries: [entry, packed],
      alike: { 'own.mizuhara': { repeats: ['Sora Mizuhara (listed)'], alike: ['Sora of Peru'] } },
      countries: ['JP', 'RU', 'UN'],
      packs: { onImport: vi.fn(), onExport: vi.fn(), onRemovePack: vi.fn() },
      onKeep: vi.fn(async () => true),
      onRemove: vi.fn(),
      onUndo: vi.fn(),
    },
    care: {
      storage: {},
      backup: {
        schedule: 'remind',
        kept: 3,
        onSchedule: vi.fn(),
        onKept: vi.fn(),
        onBackUp: vi.fn(),
      },
      pending: { waiting: [], onRetry: vi.fn(), onDownload: vi.fn(), onDrop: vi.fn() },
      trash: {
        count: 0,
        days: 30,
        onPutBack: vi.fn(),
        onPutBackAll: vi.fn(),
        onDelete: vi.fn(),
        onDeleteAll: vi.fn(),
        onMore: vi.fn(),
      },
    },
    sites: null,
    gazetteer: {
      asOf: '2026-08-22',
      officials: 2729,
      territories: 41,
      agreements: 1,
      countries: [{ country: 'RU', asOf: '2026-07', officials: 167 }],
    },
    onReset: vi.fn(async () => {}),
    ...changes,
  };
}
const input = (selector: string) =>
  document.querySelector<HTMLInputElement>(selector) as HTMLInputElement;

afterEach(clear);

describe('the options page', () => {
  test('a kind that is not marked has no colour to choose, and each change is told', async () => {
    const { look, ...others } = props();
    await show(<OptionsView look={look} {...others} />);
    expect(input('input[name="colour-agreement"]').disabled).toBe(true);
    expect(input('input[name="colour-official"][value="blue"]').checked).toBe(true);
    await press(input('input[name="show-agreement"]'));
    expect(look.onKind).toHaveBeenCalledWith('agreement', true);
    await press(input('input[name="colour-territory"][value="teal"]'));
    expect(look.onColour).toHaveBeenCalledWith('territory', 'teal');
  });

  test('marking by altering pages is offered only where the browser cannot paint', async () => {
    await show(<OptionsView {...props()} />);
    expect(textOf(document.body)).not.toContain('Mark words by changing the page');
    const { look, ...others } = props();
    await show(<OptionsView look={{ ...look, markPages: false }} {...others} />);
    await press(control(/Mark words by changing the page/));
    expect(look.onMarkPages).toHaveBeenCalledWith(true);
  });

  test('each language is named in its own words', async () => {
    await show(<OptionsView {...props()} />);
    const all = [...document.querySelectorAll('select[name="language"] option')].map(textOf);
    expect(all).toEqual([
      'As the browser',
      'English',
      '日本語',
      'русский',
      '한국어',
      '简体中文',
      '繁體中文',
    ]);
  });

  test('putting back the defaults says that it was done, in the language that then holds', async () => {
    const all = props();
    await show(<OptionsView {...all} />);
    await press(control('Back to the defaults'));
    expect(all.onReset).toHaveBeenCalledTimes(1);
    const told = () => [...document.querySelectorAll('[role="status"]')].map(textOf);
    expect(told()).toContain('Everything named above is back as it came.');
    await show(<OptionsView {...all} />, 'ja');
    expect(told()).toContain('上に挙げたものをすべて初めの状態に戻しました。');
  });

  test('and that it failed, where the browser does not write', async () => {
    const onReset = vi.fn().mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined);
    await show(<OptionsView {...props({ onReset })} />);
    await press(control('Back to the defaults'));
    expect(textOf(document.body)).toContain('The settings could not be written');
    await press(control('Back to the defaults'));
    expect(textOf(document.body)).not.toContain('The settings could not be written');
  });

  test('the gazetteer says what it holds and to which day, in the reader’s language', async () => {
    await show(<OptionsView {...props()} />);
    expect(textOf(document.body)).toContain('Kept to 22 Aug 2026');
    expect(textOf(document.body)).toContain(
      '2,729 officials, 41 disputed places and 1 agreement or term',
    );
    await show(<OptionsView {...props()} />, 'ja');
    expect(textOf(document.querySelector('.gazetteer-table tbody tr'))).toBe('ロシア1672026年7月');
  });
});

describe('entries of one’s own', () => {
  test('say what they are, whose pack they came with, and what the gazetteer has as well', async () => {
    const { own, ...others } = props();
    await show(<OptionsView own={own} {...others} />);
    const [format, mizuhara] = [...document.querySelectorAll('.own-list li')].map(textOf);
    expect(mizuhara).toContain('Director for Harbours · Japan');
    expect(mizuhara).toContain(
      'The gazetteer has this already: Sora Mizuhara (listed). Names that both have are marked as the gazetteer’s; this entry is found by its other names alone.',
    );
    expect(mizuhara).toContain(
      'The gazetteer has this name too: Sora of Peru. Where both may be meant, neither is chosen for you.',
    );
    expect(format).toContain('Agreement or term · Russia and Japan · from “Desk”');
    await press(control('Remove: Sora Mizuhara'));
    expect(own.onRemove).toHaveBeenCalledWith(entry);
    await press(control('Remove the pack: Desk'));
    expect(own.packs.onRemovePack).toHaveBeenCalledWith('Desk');
  });

  test('an empty form says what is missing beside each field, and keeps nothing', async () => {
    const { own, ...others } = props();
    await show(<OptionsView own={own} {...others} />);
    await press(control('Add an official'));
    await press(control('Keep'));
    expect([...document.querySelectorAll('.own-fault')].map(textOf)).toEqual([
      'Give at least one name.',
      'Choose the country or body; in a pack it is a code such as JP, UN or NATO.',
      'Give at least one office with its title.',
    ]);
    expect(document.activeElement?.getAttribute('name')).toBe('lang');
    expect(own.onKeep).not.toHaveBeenCalled();
  });

  test('an entry is edited under its own id', async () => {
    const { own, ...others } = props();
    await show(<OptionsView own={own} {...others} />);
    await press(control('Edit: Sora Mizuhara'));
    await type(input('input[name="to"]'), '2025-10');
    await press(control('Keep'));
    expect(own.onKeep).toHaveBeenCalledWith({
      ...entry,
      offices: [{ ...entry.offices[0], to: '2025-10' }],
    });
    expect(textOf(document.body)).toContain('Kept: Sora Mizuhara');
  });

  test('one that the archive refuses stays in the form', async () => {
    const { own, ...others } = props();
    const refused = { ...own, trouble: 'The disk is full.', onKeep: async () => false };
    await show(<OptionsView own={refused} {...others} />);
    await press(control('Edit: Sora Mizuhara'));
    await press(control('Keep'));
    expect(input('input[name="family"]').value).toBe('Mizuhara');
    expect(textOf(document.querySelector('.own-form'))).toContain('The disk is full.');
  });

  test('a term needs no more than one form', async () => {
    const { own, ...others } = props();
    await show(<OptionsView own={{ ...own, entries: [] }} {...others} />);
    await press(control('Add a term'));
    await type(input('input[name="form"]'), 'Tide Format');
    await press(control('Keep'));
    expect(own.onKeep).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'term', names: { en: ['Tide Format'] }, parties: [] }),
    );
  });

  test('nothing is said to be there before the archive has answered', async () => {
    const { own, ...others } = props();
    await show(<OptionsView own={{ ...own, entries: undefined }} {...others} />);
    expect(textOf(document.body)).not.toContain('You have added nothing yet.');
    await show(<OptionsView own={{ ...own, entries: [] }} {...others} />);
    expect(textOf(document.body)).toContain('You have added nothing yet.');
  });
});

describe('where the focus goes when the control that had it is gone', () => {
  const focused = () => textOf(document.activeElement);
  const use = async (name: string) => {
    control(name).focus();
    await press(control(name));
  };

  test.each(['Add a term', 'Edit: Sora Mizuhara'])(
    'back to “%s” from a form left so',
    async (name) => {
      await show(<OptionsView {...props()} />);
      await use(name);
      await use('Cancel');
      expect(document.activeElement).toBe(control(name));
    },
  );

  test('to what tells that a row or a party was taken out', async () => {
    const { own, ...others } = props();
    const term: OwnEntry = { ...packed, names: { en: ['Harbour Format', 'Tide Format'] } };
    await show(<OptionsView own={{ ...own, entries: [term] }} {...others} />);
    await use('Edit: Harbour Format');
    await use('Remove: 2');
    expect(focused()).toBe('Removed: 2');
    await use('Remove: Japan');
    expect(focused()).toBe('Removed: Japan');
  });

  test.each([
    ['an entry', 'Remove: Sora Mizuhara', entry.id, 'Sora Mizuhara', 'Edit: Sora Mizuhara'],
    ['a pack', 'Remove the pack: Desk', 'Desk', 'Desk', 'Edit: Harbour Format'],
  ])(
    'to Undo from %s taken out, and to the row that came back',
    async (_, press, id, title, row) => {
      const { own, ...others } = props();
      const all = [entry, packed];
      const left = all.filter((one) => one.id !== id && one.pack !== id);
      const view = (changes: Partial<typeof own>) => (
        <OptionsView own={{ ...own, ...changes }} {...others} />
      );
      const removed = { id, title };
      await show(view({ entries: all }));
      await use(press);
      // The archive lets go of it first, and the list hears of it before or after.
      await show(view({ entries: left }));
      await show(view({ entries: left, removed }));
      expect(textOf(document.querySelector('.undo'))).toBe(`Removed: ${title}Undo`);
      expect(focused()).toBe('Undo');
      await use('Undo');
      expect(own.onUndo).toHaveBeenCalledTimes(1);
      await show(view({ entries: left }));
      await show(view({ entries: all }));
      expect(document.activeElement).toBe(control(row));
    },
  );

  test('not to Undo from a form that was opened and left in between', async () => {
    const { own, ...others } = props();
    const removed = { id: 'Desk', title: 'Desk' };
    await show(<OptionsView own={{ ...own, entries: [entry], removed }} {...others} />);
    await use('Edit: Sora Mizuhara');
    await use('Cancel');
    expect(focused()).toBe('Edit');
    expect(control('Undo')).toBeTruthy();
  });

  test('to the search from many of which the one that came back is not shown', async () => {
    const { own, ...others } = props();
    const many = Array.from(
      { length: 60 },
      (_, i): OwnEntry => ({
        ...packed,
        id: `own.Many/${i}`,
        pack: 'Many',
        names: { en: [`Format ${i}`] },
      }),
    );
    const removed = { id: entry.id, title: 'Sora Mizuhara' };
    await show(<OptionsView own={{ ...own, entries: [...many, entry] }} {...others} />);
    await type(control('Search in your entries'), 'Format');
    await show(<OptionsView own={{ ...own, entries: many, removed }} {...others} />);
    await use('Undo');
    await show(<OptionsView own={{ ...own, entries: [...many, entry] }} {...others} />);
    expect(document.activeElement).toBe(control('Search in your entries'));
  });
});

test('how large a picture is kept is chosen among three, each with what it means', async () => {
  const given = props();
  const place = await show(<OptionsView {...given} />);
  const choices = [...place.querySelectorAll<HTMLInputElement>('input[name="image-limit"]')];
  expect(choices.map(({ value, checked }) => [value, checked])).toEqual([
    ['none', false],
    ['small', true],
    ['large', false],
  ]);
  expect(textOf(choices[1]?.closest('label'))).toContain('It is never loaded again');
  if (choices[0]) await press(choices[0]);
  expect(given.saving.onImageLimit).toHaveBeenCalledWith('none');
});
