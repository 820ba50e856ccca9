import { vi } from 'vitest';
import { SidePanelView, type SidePanelViewProps } from '../../components/SidePanelView';
import type { PageState, TabHead } from '../../components/ThisPage';
import { item, reading } from './samples';

export const article = item('https://harbour.example/1', {
  published: '2019-05-10',
  outlet: 'The Harbour Times',
  title: 'Aoba opens talks',
  text: 'It rained. Rin Aoba spoke of the Northern Territories. Later Aoba left.',
});
const asArticle: PageState = { state: 'read', reading: reading('article', [article]) };

const watchedCalls = () => ({
  onRead: vi.fn(),
  onSave: vi.fn(),
  onReveal: vi.fn(),
  onHighlights: vi.fn(),
  onCorrect: vi.fn(),
  onJudge: vi.fn(),
  onPutBack: vi.fn(),
  onOpen: vi.fn(),
  onOpenLink: vi.fn(),
  onShow: vi.fn(),
  onMute: vi.fn(),
  onGrantSite: vi.fn(),
  onGrantOutlets: vi.fn(),
  onRevokeSite: vi.fn(),
  onGrantAnySite: vi.fn(),
  onHideKind: vi.fn(),
});

interface Parts extends Partial<Omit<SidePanelViewProps, 'thisPage' | 'access'>> {
  page?: PageState;
  tab?: TabHead | undefined;
  /** Watched callbacks of an earlier showing. */
  calls?: ReturnType<typeof watchedCalls>;
  highlights?: boolean;
  access?: Partial<SidePanelViewProps['access']>;
}

/** The side panel with every callback watched. */
export function sidePanel(parts: Parts = {}) {
  const {
    page = asArticle,
    highlights = true,
    tab,
    access,
    calls = watchedCalls(),
    ...others
  } = parts;
  const view = (
    <SidePanelView
      thisPage={{
        page,
        tab,
        saves: {},
        highlights,
        readOn: '2026-11-22',
        correcting: { state: { status: 'idle' } },
        mute: {
          host: 'harbour.example',
          siteMuted: false,
          mutedTopics: [],
          onMute: calls.onMute,
        },
        ...calls,
      }}
      access={{
        host: 'harbour.example',
        siteGranted: true,
        outletsGranted: false,
        ...calls,
        ...access,
      }}
      current={null}
      hiddenKinds={[]}
      keys={{}}
      onHideKind={calls.onHideKind}
      {...others}
    />
  );
  return { view, calls };
}
