import { vi } from 'vitest';
import { SidePanelView, type SidePanelViewProps } from '../../components/SidePanelView';
import type { PageState, TabHead } from '../../components/ThisPage';
import type { Mention } from '../../lib/core/mention';
import { item, official, reading, territory } from './samples';
import { textOf } from './screen';

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

const TEXT = article.article.text;

/** A mention of words where they stand in the sample article, the nth time they do. */
function at(words: string, nth = 0): { start: number; end: number; surface: string } {
  let start = TEXT.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length, surface: words };
}

/** What the sample article names: a minister three times, a place once. */
export const MENTIONS: Mention[] = [
  official({ field: 'title', start: 0, end: 4, surface: 'Aoba' }),
  official(at('Rin Aoba')),
  territory(at('Northern Territories')),
  official(at('Aoba', 1)),
];

/** The sample article as it was read. */
export function read(mentions = MENTIONS, values = {}): PageState {
  return { state: 'read', reading: reading('article', [{ ...article, mentions, ...values }]) };
}

/** What a reader sees of every element the selector finds. */
export const texts = (place: ParentNode, selector: string) =>
  [...place.querySelectorAll(selector)].map(textOf);

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
