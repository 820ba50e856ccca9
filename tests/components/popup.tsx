import { vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/PopupView';
import type { SaveState } from '../../components/SaveButton';
import type { PageState } from '../../components/ThisPage';
import { item, reading } from './samples';

/** What the popup stands over unless a test says otherwise. */
export const article = item('https://harbour.example/1', {
  published: '2019-05-10',
  outlet: 'The Harbour Times',
});
const asArticle: PageState = { state: 'read', reading: reading('article', [article]) };

interface Parts {
  page?: PageState;
  tab?: PopupViewProps['thisPage']['tab'];
  ownWords?: PopupViewProps['thisPage']['ownWords'];
  saves?: Record<string, SaveState>;
  highlights?: boolean;
  correcting?: PopupViewProps['thisPage']['correcting'];
  trouble?: string;
  sayTrouble?: string;
  mute?: Partial<PopupViewProps['thisPage']['mute']>;
  access?: Partial<PopupViewProps['access']>;
  list?: Partial<PopupViewProps['list']>;
}

/** The popup with every callback watched. */
export function popup(parts: Parts = {}) {
  const { page = asArticle, saves = {}, highlights = true, access, list, trouble } = parts;
  const { sayTrouble, mute } = parts;
  const { correcting = { state: { status: 'idle' } } } = parts;
  const calls = {
    onRead: vi.fn(),
    onSave: vi.fn(),
    onReveal: vi.fn(),
    onHighlights: vi.fn(),
    onCorrect: vi.fn(),
    onJudge: vi.fn(),
    onMute: vi.fn(),
    onPutBack: vi.fn(),
    onOpen: vi.fn(),
    onOpenLink: vi.fn(),
    onGrantSite: vi.fn(),
    onGrantOutlets: vi.fn(),
    onRevokeSite: vi.fn(),
    onQuery: vi.fn(),
    onToggleRead: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
    onArchive: vi.fn(),
    onPanel: vi.fn(),
    onClose: vi.fn(),
    onWelcome: vi.fn(),
    onOptions: vi.fn(),
  };
  const view = (
    <PopupView
      thisPage={{
        page,
        tab: parts.tab,
        ownWords: parts.ownWords,
        saves,
        highlights,
        readOn: '2026-11-22',
        correcting,
        trouble,
        sayTrouble,
        mute: {
          host: 'harbour.example',
          siteMuted: false,
          mutedTopics: [],
          onMute: calls.onMute,
          ...mute,
        },
        ...calls,
      }}
      access={{
        host: 'harbour.example',
        siteGranted: false,
        outletsGranted: false,
        ...calls,
        ...access,
      }}
      list={{ rows: [], total: 0, query: '', ...calls, ...list }}
      onPanel={calls.onPanel}
      onClose={calls.onClose}
      onArchive={calls.onArchive}
      onWelcome={calls.onWelcome}
      onOptions={calls.onOptions}
    />
  );
  return { view, calls };
}
