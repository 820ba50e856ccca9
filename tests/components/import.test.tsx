// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ImportChoices } from '../../components/ImportChoices';
import {
  type ImportCounts,
  ImportReport,
  type ImportReportProps,
  type ImportState,
  MOST_FAULTS,
} from '../../components/ImportReport';
import { faultOf } from '../../lib/core/import/import-fault';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const counts: ImportCounts = {
  fileName: 'a.json',
  fresh: 12,
  same: 3,
  changed: 2,
  conflicts: [{ id: 7, title: 'Ferry talks' }],
  conflictCount: 1,
  faults: [],
  faultCount: 0,
  misfits: 0,
  checksum: 'right',
};
const faulty = {
  ...counts,
  checksum: 'none' as const,
  faults: [faultOf('address', 12, 'url'), faultOf('count', undefined, 5, 4)],
  faultCount: 2,
};

const report = (state: ImportState, more: Partial<ImportReportProps> = {}) => (
  <ImportReport
    state={state}
    mode="all"
    onImport={vi.fn()}
    onCancel={vi.fn()}
    onOpen={vi.fn()}
    onUndo={vi.fn()}
    {...more}
  />
);
const line = () => document.querySelector<HTMLElement>('.import-line');
const items = (selector: string) => [...document.querySelectorAll(`${selector} li`)].map(textOf);
const buttons = () => [...document.querySelectorAll('button')].map(textOf);

describe('the choice of files', () => {
  const files = [new File(['{}'], 'a.json'), new File(['<p>'], 'b.html')];

  test('is told by the button and by dropping, and the choice of what to do with faults by its words', async () => {
    const [onFiles, onMode] = [vi.fn(), vi.fn()];
    await show(<ImportChoices mode="all" busy={false} onFiles={onFiles} onMode={onMode} />);
    const input = control('Choose files …') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: files });
    await act(() => void input.dispatchEvent(new Event('change')));
    const place = document.querySelector('.import-drop') as HTMLElement;
    const drop = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { files },
    });
    await act(() => void place.dispatchEvent(drop));
    expect(onFiles.mock.calls).toEqual([[files], [files]]);
    expect(drop.defaultPrevented).toBe(true);
    expect(control('Import nothing of it')).toHaveProperty('checked', true);
    const other = control('Import what is right and list the rest') as HTMLInputElement;
    await act(() => {
      other.checked = true;
      other.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onMode).toHaveBeenCalledWith('sound');
    expect(textOf(document.querySelector('legend'))).toBe('If something in a file is wrong');
  });

  test('is closed while a file is read; what is dropped then does not lead away', async () => {
    const onFiles = vi.fn();
    await show(<ImportChoices mode="all" busy onFiles={onFiles} onMode={vi.fn()} />);
    expect(control('Choose files …')).toHaveProperty('disabled', true);
    const drop = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { files },
    });
    await act(() => void document.querySelector('.import-drop')?.dispatchEvent(drop));
    expect([drop.defaultPrevented, onFiles.mock.calls]).toEqual([true, []]);
  });
});

describe('an import', () => {
  test('shows how far it is, and can be cancelled', async () => {
    const onCancel = vi.fn();
    await show(
      report({ step: 'reading', fileName: 'a.json', share: 0.25, count: 1_200 }, { onCancel }),
    );
    expect(textOf(line())).toBe('Reading “a.json” …');
    const bar = document.querySelector('progress');
    expect([bar?.value, bar?.getAttribute('aria-label')]).toEqual([0.25, 'Progress']);
    expect(textOf(document.body)).toContain('1,200 records');
    await press(control('Cancel'));
    expect(onCancel).toHaveBeenCalled();
  });

  test('says what it would do before it does it, and has the focus when it does', async () => {
    const [onImport, onOpen] = [vi.fn(), vi.fn()];
    await show(report({ step: 'reading', fileName: 'a.json', share: 1, count: 18 }));
    await show(report({ step: 'read', counts }, { onImport, onOpen }));
    expect(document.activeElement).toBe(line());
    expect(line()?.getAttribute('role')).toBe('status');
    expect(textOf(line())).toBe('“a.json”: what it holds');
    expect(items('.import-sums')).toEqual([
      '12 new',
      '3 in the archive already',
      '2 to be completed',
      '1 with a note other than yours; both notes are kept as one',
    ]);
    expect(textOf(document.body)).toContain('exactly as it was exported');
    await press(control('Ferry talks'));
    expect(onOpen).toHaveBeenCalledWith(7);
    await press(control('Import 15 clippings'));
    expect(onImport).toHaveBeenCalled();
  });

  test('of a faulty file is refused as a whole, with each line and reason', async () => {
    await show(report({ step: 'read', counts: faulty }));
    expect(items('.import-faults')).toEqual([
      'Line 12: The field “url” is no address on the web (http or https).',
      'The file says that it holds 5 clippings; there are 4.',
    ]);
    expect(textOf(document.body)).toContain(
      'Because of these faults nothing of the file is imported.',
    );
    expect(buttons()).toEqual(['Ferry talks', 'Choose another file']);
  });

  test('of a faulty file is offered for what is right where the reader wants that', async () => {
    await show(report({ step: 'read', counts: faulty }, { mode: 'sound' }));
    expect(items('.import-sums')).toContain('2 faults');
    expect(buttons()).toEqual(['Ferry talks', 'Import 15 clippings', 'Cancel']);
  });

  test('of a file that is refused says why, and offers nothing of it', async () => {
    const refused = faultOf('newer', 1, 3);
    const state = {
      step: 'read' as const,
      counts: { ...counts, faults: [refused], faultCount: 1, refused },
    };
    await show(report(state, { mode: 'sound' }));
    expect(items('.import-faults')).toEqual([
      'Line 1: The file was written by a newer Kirinuki (layout 3). Update Kirinuki, then import it again.',
    ]);
    expect(textOf(document.body)).toContain('Nothing of the file is imported.');
    expect(items('.import-sums')).toEqual([]);
    expect(buttons()).not.toContain('Import 15 clippings');
  });

  test('of more faults than anyone reads shows the first and how many more there are', async () => {
    const faults = Array.from({ length: MOST_FAULTS }, (_, at) => faultOf('line_json', at + 1));
    await show(report({ step: 'read', counts: { ...counts, faults, faultCount: 5_100 } }));
    expect(items('.import-faults')).toHaveLength(MOST_FAULTS + 1);
    expect(items('.import-faults').at(-1)).toBe('and 5,000 more');
  });

  test('of what the archive has already has nothing to import', async () => {
    const nothing = { ...counts, fresh: 0, changed: 0, conflictCount: 0, conflicts: [] };
    await show(report({ step: 'read', counts: nothing }));
    expect(textOf(document.body)).toContain('There is nothing to import.');
    expect(buttons()).toEqual(['Choose another file']);
  });

  test.each<[ImportState, string, boolean]>([
    [{ step: 'done', counts, written: 15, undoable: true }, 'Imported 15 clippings.', true],
    [{ step: 'done', counts, written: 1, undoable: false }, 'Imported 1 clipping.', false],
    [
      { step: 'stopped', counts, written: 4, undoable: false },
      'Cancelled after 4 clippings. Import the file again to go on.',
      false,
    ],
  ])('says what it did: %o', async (state, said, undoable) => {
    const onUndo = vi.fn();
    await show(report({ step: 'writing', fileName: 'a.json', share: 0.5, count: 4 }));
    await show(report(state, { onUndo }));
    expect([textOf(line()), document.activeElement]).toEqual([said, line()]);
    expect(buttons().includes('Undo')).toBe(undoable);
    if (undoable) await press(control('Undo'));
    expect(onUndo.mock.calls.length).toBe(undoable ? 1 : 0);
  });

  test('that is left leads back to the choice of a file', async () => {
    const page = (state: ImportState) => (
      <>
        <ImportChoices mode="all" busy={false} onMode={vi.fn()} onFiles={vi.fn()} />
        {report(state)}
      </>
    );
    await show(page({ step: 'read', counts }));
    await show(page({ step: 'choosing' }));
    expect(document.activeElement?.getAttribute('type')).toBe('file');
  });

  test('tells what went wrong with the archive', async () => {
    await show(report({ step: 'choosing' }, { trouble: 'The disk is full.' }));
    expect(textOf(document.querySelector('[role="alert"]'))).toBe('The disk is full.');
  });

  test('speaks Japanese', async () => {
    await show(report({ step: 'read', counts: faulty }), 'ja');
    expect(items('.import-faults')[0]).toBe(
      '12 行目：項目「url」がウェブのアドレス（http、https）ではありません。',
    );
  });
});
