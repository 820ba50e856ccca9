import { useMemo, useState } from 'preact/hooks';
import type { Facet } from '../../lib/core/facets';
import { isoMonth, monthOf, type Span } from '../../lib/core/pictures/month';
import { spanOf } from '../../lib/core/pictures/months';
import { placesByNumber } from '../../lib/core/pictures/names';
import type { Tally } from '../../lib/core/pictures/tally';
import { entitiesByNumber, timelineSpan } from '../../lib/core/pictures/timeline';
import type { CardFacts } from '../MentionCard';
import { counted, useWords } from '../translate';
import { EntityPicker } from './EntityPicker';
import { numberText } from './labels';
import { monthsOf } from './months-panel';
import { namesOf } from './names-panel';
import { PictureFigure, type PictureTools } from './PictureFigure';
import { timelineOf } from './timeline-panel';

/** How far the counting is. */
export type Counting =
  | { state: 'counting'; n: number; onStop: () => void }
  | { state: 'done' }
  /** `trouble` says why, in words; absent where the reader stopped it. */
  | { state: 'stopped'; trouble?: string | undefined; onAgain: () => void };

export interface PicturesViewProps {
  counting: Counting;
  /** What was counted; absent until counting is over. */
  tally: Tally | undefined;
  /** The records behind the entities that can be chosen. */
  facts: CardFacts;
  /** Whom the timeline is of at first; absent means whoever is named most. */
  entity?: string | undefined;
  tools: PictureTools;
}

const SPANS = ['all', '12', '36', '120'] as const;
type SpanChoice = (typeof SPANS)[number];

/** Clippings are drawn over a year at least, so that a single one stands in its time. */
const LEAST_MONTHS = 12;

/** Three pictures of the reader's own archive, or of the part of it that is listed. */
export function PicturesView(props: PicturesViewProps) {
  const { counting, tally, facts, tools } = props;
  const words = useWords();
  const { t } = words;
  return (
    <section class="pictures" aria-label={t('pictures')}>
      <p class="quiet">{t('picturesLead')}</p>
      <p role="status" class="pictures-status">
        {counting.state === 'counting' && t('pictureCounting', numberText(words, counting.n))}
        {counting.state === 'stopped' &&
          (counting.trouble ?? t('pictureStopped', counted(words, 'clippings', tally?.n ?? 0)))}
      </p>
      {counting.state === 'counting' && (
        <button type="button" class="button" onClick={counting.onStop}>
          {t('pictureStop')}
        </button>
      )}
      {counting.state === 'stopped' && (
        <button type="button" class="button" onClick={counting.onAgain}>
          {t('pictureAgain')}
        </button>
      )}
      {tally && counting.state !== 'counting' && (
        <Panels tally={tally} facts={facts} tools={tools} entity={props.entity} />
      )}
    </section>
  );
}

function Panels(
  props: Required<Pick<PicturesViewProps, 'facts' | 'tools'>> & {
    tally: Tally;
    entity: string | undefined;
  },
) {
  const { tally, facts, tools } = props;
  const words = useWords();
  const { t } = words;
  const [choice, setChoice] = useState<SpanChoice>('all');
  const [chosenEntity, setEntity] = useState<string>();
  const [chosenPlace, setPlace] = useState<string>();
  const entities = useMemo(() => entitiesByNumber(tally), [tally]);
  const places = useMemo(() => placesByNumber(tally), [tally]);
  const entity = chosenOf(entities, chosenEntity, props.entity);
  const place = chosenOf(places, chosenPlace, chosenEntity ?? props.entity);
  const last = choice === 'all' ? undefined : lastMonths(tools.today, Number(choice));

  const months = useMemo(() => {
    const span = last ?? atLeastAYear(spanOf(tally.parties));
    return span && monthsOf(words, tally, span);
  }, [words, tally, choice, tools.today]);
  const timeline = useMemo(() => {
    const span = entity && (last ?? atLeastAYear(timelineSpan(tally, entity)));
    return span ? timelineOf(words, tally, entity, span, facts) : undefined;
  }, [words, tally, choice, tools.today, entity, facts]);
  const names = useMemo(
    () => (place ? namesOf(words, tally, place, last, facts) : undefined),
    [words, tally, choice, tools.today, place, facts],
  );

  // Of all pictures this one has no months of its own to pick.
  const namesTools = useMemo(() => {
    if (!last) return tools;
    const months = { from: isoMonth(last.first), to: isoMonth(last.last) };
    return { ...tools, onPick: (facets: Facet[]) => tools.onPick(facets, months) };
  }, [tools, choice]);

  return (
    <>
      <label class="picture-choice">
        <span class="label">{t('pictureSpan')}</span>
        <select
          value={choice}
          onChange={({ currentTarget }) => setChoice(currentTarget.value as SpanChoice)}
        >
          {SPANS.map((each) => (
            <option key={each} value={each}>
              {t(`pictureSpan_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <PictureFigure tools={tools} picture={months} empty={t('pictureNone')} />
      <PictureFigure
        tools={tools}
        picture={timeline}
        empty={t(entities.length > 0 ? 'pictureNone' : 'pictureNobody')}
      >
        <EntityPicker
          label={t('pictureWhom')}
          entities={entities}
          chosen={entity}
          facts={facts}
          onChoose={setEntity}
        />
      </PictureFigure>
      <PictureFigure tools={namesTools} picture={names} empty={t('pictureNoNames')}>
        <EntityPicker
          label={t('picturePlace')}
          entities={places}
          chosen={place}
          facts={facts}
          onChoose={setPlace}
        />
      </PictureFigure>
    </>
  );
}

/** The first of the wishes that is there; else whoever has the most clippings. */
function chosenOf(
  offered: readonly { id: string }[],
  ...wishes: (string | undefined)[]
): string | undefined {
  const wished = wishes.find((wish) => offered.some(({ id }) => id === wish));
  return wished ?? offered[0]?.id;
}

function lastMonths(today: string, months: number): Span {
  const last = monthOf(today);
  return { first: last - months + 1, last };
}

function atLeastAYear(span: Span | undefined): Span | undefined {
  if (!span) return undefined;
  return { first: Math.min(span.first, span.last - LEAST_MONTHS + 1), last: span.last };
}
