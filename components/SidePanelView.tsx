import type { MentionKind } from '../lib/core/appearance';
import { AccessRow, type AccessRowProps } from './AccessRow';
import { HighlightsSwitch } from './HighlightsSwitch';
import { placedMentions } from './mention-groups';
import { PageCard } from './PageCard';
import { SidePanelNames } from './SidePanelNames';
import { ThisPage, type ThisPageProps } from './ThisPage';
import { useWords } from './translate';

export interface SidePanelViewProps {
  thisPage: ThisPageProps;
  /** The mention the reader was last taken to, by its places in the lists of the reading. */
  current: { item: number; mention: number } | null;
  /** Kinds that are not painted on any page. */
  hiddenKinds: readonly MentionKind[];
  onHideKind: (kind: MentionKind, hidden: boolean) => void;
  /** Keys that go to the next and previous mention while the page has the focus. */
  keys: { next?: string | undefined; previous?: string | undefined };
  access: AccessRowProps;
}

/** The whole side panel: this page as the popup shows it, with every name in it, each to be jumped to. */
export function SidePanelView(props: SidePanelViewProps) {
  const { t } = useWords();
  const { thisPage, current, access } = props;
  const { page, highlights, onHighlights } = thisPage;
  const reading = page.state === 'read' ? page.reading : undefined;
  const all = reading ? placedMentions(reading) : [];
  const unasked = page.state === 'closed' && page.why === 'unasked';
  return (
    <main class="panel">
      <header class="masthead">
        <h1 class="brand">{t('extName')}</h1>
        {reading && <HighlightsSwitch on={highlights} onChange={onHighlights} />}
      </header>
      <ThisPage
        {...thisPage}
        names={
          reading &&
          all.length > 0 && (
            <SidePanelNames
              all={all}
              officials={reading.officials}
              current={all.findIndex(
                ({ item, index }) => item === current?.item && index === current.mention,
              )}
              painted={highlights}
              isListing={reading.kind === 'listing'}
              hiddenKinds={props.hiddenKinds}
              keys={props.keys}
              onHideKind={props.onHideKind}
              onReveal={({ item, index }) => thisPage.onReveal(item, index)}
              card={(item, places) => (
                <PageCard {...thisPage} reading={reading} item={item} places={places} />
              )}
            />
          )
        }
      />
      {unasked && (
        <p class="panel-grants">
          {!access.outletsGranted && (
            <button type="button" class="button" onClick={access.onGrantOutlets}>
              {t('accessOutlets')}
            </button>
          )}
          <button type="button" class="button" onClick={access.onGrantAnySite}>
            {t('grantAnySite')}
          </button>
        </p>
      )}
      <AccessRow {...access} />
    </main>
  );
}
