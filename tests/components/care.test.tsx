// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ArchiveCare, type ArchiveCareProps, bytesText } from '../../components/ArchiveCare';
import { ArchiveEnded } from '../../components/ArchiveEnded';
import { BackupReminder } from '../../components/BackupReminder';
import { MassRemoval } from '../../components/MassRemoval';
import { RestoreOffer } from '../../components/RestoreOffer';
import { clear, control, press, show, textOf, wordsIn } from './screen';

beforeAll(() => {
  // jsdom has the element, but cannot open it.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});
afterEach(clear);

function props(change: Partial<ArchiveCareProps> = {}): ArchiveCareProps {
  return {
    clippings: 1234,
    storage: { usage: 56_700_000, quota: 2_500_000_000, lasting: true },
    backup: {
      schedule: 'remind',
      kept: 3,
      onSchedule: vi.fn(),
      onKept: vi.fn(),
      onBackUp: vi.fn(),
    },
    pending: { waiting: [], onRetry: vi.fn(), onDownload: vi.fn(), onDrop: vi.fn() },
    trash: {
      rows: [],
      count: 0,
      days: 30,
      onPutBack: vi.fn(),
      onPutBackAll: vi.fn(),
      onDelete: vi.fn(),
      onDeleteAll: vi.fn(),
      onMore: vi.fn(),
    },
    ...change,
  };
}
const removed = (n: number) => ({
  id: n,
  title: `Title ${n}`,
  outlet: 'Tide',
  removed: '2026-11-20T10:00:00.000Z',
});
const said = () => textOf(document.body);
const dialog = () => document.querySelector<HTMLDialogElement>('dialog');

describe('how safe the archive is', () => {
  test('how much there is, and that the browser keeps it', async () => {
    await show(<ArchiveCare {...props()} />);
    expect(said()).toContain(
      '1,234 clippings · 57 MB on this disk · the browser allows up to 2.5 GB',
    );
    expect(said()).toContain('promised not to delete the archive');
  });

  test.each([
    [false, /has not promised to keep the archive/],
    [undefined, /No backup has been made yet/],
  ] as const)('asked to keep it, the browser said %s', async (lasting, sentence) => {
    const storage = lasting === undefined ? {} : { lasting };
    await show(<ArchiveCare {...props({ storage })} />);
    expect(said()).toMatch(sentence);
    expect(said()).not.toContain('has promised not');
  });

  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_000, '1 kB'],
    [1_499_999, '1 MB'],
    [2_530_000_000, '2.5 GB'],
    [9e15, '9,000 TB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(
      bytesText(wordsIn('en-GB'), bytes)
        .replace(/\u00a0/g, ' ')
        .replace('bytes', 'byte'),
    ).toBe(text);
  });
});

describe('backups', () => {
  test('the schedule that holds is shown until another one does', async () => {
    const care = props();
    await show(<ArchiveCare {...care} />);
    const select = document.querySelector<HTMLSelectElement>('[name=backup-schedule]');
    await act(() => {
      if (!select) return;
      select.value = 'daily';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(care.backup.onSchedule).toHaveBeenCalledWith('daily');
    // The browser may still say no.
    expect(select?.value).toBe('remind');
    expect(document.querySelector('[name=backups-kept]')).toBeNull();
  });

  test('what is made automatically is kept a few times, as the reader says', async () => {
    const care = props({ backup: { ...props().backup, schedule: 'weekly' } });
    await show(<ArchiveCare {...care} />);
    const select = document.querySelector<HTMLSelectElement>('[name=backups-kept]');
    expect(select?.value).toBe('3');
    await act(() => {
      if (!select) return;
      select.value = '10';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(care.backup.onKept).toHaveBeenCalledWith(10);
  });

  test('the last one, and why one came to nothing', async () => {
    const last = { at: '2026-11-22T10:00:00.000Z', count: 20, file: 'kirinuki-backup.json' };
    const backup = { ...props().backup, last, trouble: 'The disk is full.' };
    await show(<ArchiveCare {...props({ backup })} />);
    expect(said()).toContain('Last backup: 22 Nov 2026. 20 clippings · kirinuki-backup.json');
    expect(document.querySelector('.backup [role=alert]')?.textContent).toBe('The disk is full.');
    await press(control('Back up now'));
    expect(backup.onBackUp).toHaveBeenCalled();
  });

  test.each([
    [
      57,
      '2026-11-12T10:00:00.000Z',
      '57 new clippings since the last backup. Last backup: 12 Nov 2026.',
    ],
    [
      1,
      '2026-11-12T10:00:00.000Z',
      '1 new clipping since the last backup. Last backup: 12 Nov 2026.',
    ],
    [57, undefined, '57 clippings are in no backup yet.'],
  ])('a reminder of %i since %s', async (count, since, text) => {
    const onBackUp = vi.fn();
    const onLater = vi.fn();
    await show(<BackupReminder {...{ count, since, onBackUp, onLater }} />);
    expect(textOf(document.querySelector('p'))).toBe(text);
    await press(control('Back up now'));
    await press(control('Later'));
    expect([onBackUp, onLater].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('a file is chosen to restore from, the same one again too', async () => {
    const onRestore = vi.fn();
    await show(
      <RestoreOffer onRestore={onRestore} told={{ text: 'All is back.', failed: false }} />,
    );
    const input = control('Restore from a backup') as HTMLInputElement;
    const file = new File(['{}'], 'kirinuki-backup.json');
    for (let times = 0; times < 2; times += 1) {
      Object.defineProperty(input, 'files', { configurable: true, value: [file] });
      await act(() => {
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    expect(onRestore.mock.calls).toEqual([[file], [file]]);
    expect(document.querySelector('[role=status]')?.textContent).toBe('All is back.');
  });
});

describe('what waits for room', () => {
  const waiting = [
    { key: 'a', title: 'Title', saved: '2026-11-22T10:00:00.000Z' },
    { key: 'b', title: '', saved: '2026-11-22T10:00:00.000Z', untilClosed: true },
  ];

  test('is told, with all that can be done about it', async () => {
    const pending = { ...props().pending, waiting };
    await show(<ArchiveCare {...props({ pending })} />);
    expect(said()).toContain('2 clippings wait to be saved.');
    expect(said()).toContain('kept only until the browser is closed');
    await press(control('Try again'));
    await press(control('Download as a file'));
    await press(control('Do not save: b'));
    expect(pending.onRetry).toHaveBeenCalled();
    expect(pending.onDownload).toHaveBeenCalled();
    expect(pending.onDrop).toHaveBeenCalledWith('b');
  });

  test('is not told of where nothing does', async () => {
    await show(<ArchiveCare {...props()} />);
    expect(said()).not.toContain('wait to be saved');
  });
});

describe('what was removed', () => {
  const trash = () => ({ ...props().trash, rows: [removed(1), removed(2)], count: 57 });

  test('is put back, one or all, and shown in parts', async () => {
    const given = trash();
    await show(<ArchiveCare {...props({ trash: given })} />);
    expect(said()).toContain('57 removed clippings. Each can be put back for 30 days');
    expect(said()).toContain('Tide · removed on 20 Nov 2026');
    await press(control('Put back: Title 2'));
    await press(control('Put all back'));
    await press(control('Show more'));
    expect(given.onPutBack).toHaveBeenCalledWith(2);
    expect(given.onPutBackAll).toHaveBeenCalled();
    expect(given.onMore).toHaveBeenCalled();
    expect(dialog()).toBeNull();
  });

  test('goes for good only when asked twice', async () => {
    const given = trash();
    await show(<ArchiveCare {...props({ trash: given })} />);
    await press(control('Delete for good: Title 1'));
    expect(textOf(dialog()?.querySelector('h2'))).toBe('Delete for good: “Title 1”?');
    await press(control('No, keep everything'));
    expect(dialog()).toBeNull();
    expect(given.onDelete).not.toHaveBeenCalled();
    await press(control('Delete all for good'));
    expect(textOf(dialog()?.querySelector('h2'))).toBe('Delete 57 clippings for good?');
    await press(control('Delete for good', dialog() ?? document));
    expect(given.onDeleteAll).toHaveBeenCalledOnce();
  });
});

describe('a large removal', () => {
  /** A page that asks when its button is pressed, until it is answered. */
  async function ask() {
    const [onYes, onNo] = [vi.fn(), vi.fn()];
    function Page() {
      const [asks, setAsks] = useState(false);
      const answered = (told: () => void) => () => {
        setAsks(false);
        told();
      };
      return (
        <>
          <button type="button" onClick={() => setAsks(true)}>
            Remove
          </button>
          {asks && (
            <MassRemoval
              {...{ count: 2100, total: 9000, days: 30 }}
              onYes={answered(onYes)}
              onNo={answered(onNo)}
            />
          )}
        </>
      );
    }
    await show(<Page />);
    control('Remove').focus();
    await press(control('Remove'));
    return { onYes, onNo };
  }

  test('is asked about with its number; the focus is on No, and goes back where it was', async () => {
    await ask();
    expect(textOf(dialog()?.querySelector('h2'))).toBe('Remove 2,100 clippings from the archive?');
    expect(textOf(dialog())).toContain('The archive holds 9,000.');
    expect(textOf(dialog())).toContain('put back for 30 days');
    expect(document.activeElement).toBe(control('No, keep everything'));
    await press(control('No, keep everything'));
    expect(document.activeElement).toBe(control('Remove'));
  });

  test('is not done by Escape', async () => {
    const { onYes, onNo } = await ask();
    await act(() => {
      dialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    expect([onYes.mock.calls.length, onNo.mock.calls.length]).toEqual([0, 1]);
  });

  test('is done by the one button that says so', async () => {
    const { onYes, onNo } = await ask();
    await press(control('Remove them'));
    expect([onYes.mock.calls.length, onNo.mock.calls.length]).toEqual([1, 0]);
  });
});

test.each([
  ['outdated', /updated while this page was open/],
  ['gone', /deleted while this page was open/],
  ['blocked', /Close the other pages of Kirinuki/],
] as const)('a page whose archive is %s says so', async (why, sentence) => {
  const onReload = vi.fn();
  await show(<ArchiveEnded why={why} onReload={onReload} />);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(sentence);
  await press(control('Reload'));
  expect(onReload).toHaveBeenCalled();
});
