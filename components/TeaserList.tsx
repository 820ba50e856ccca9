import { useState } from 'preact/hooks';
import type { ReadArticle, Reading } from '../lib/core/reading';
import { ReadersSay } from './ReadersSay';
import { SaveButton, type SaveState } from './SaveButton';
import { counted, useWords } from './translate';
import { dateText, partyNames, topicName } from './wording';

interface Props {
  reading: Reading;
  /** How far each teaser's saving is, by the address of its article. */
  saves: Record<string, SaveState>;
  onSave: (items: number[]) => void;
  onJudge: (item: number, relevant: boolean | null) => void;
  onOpen: (id: number) => void;
  onOpenLink: (url: string) => void;
  /** Shows a teaser in the page; absent where it is under the popup. */
  onShow?: ((item: number) => void) | undefined;
}

interface Numbered {
  item: ReadArticle;
  at: number;
}

/** The teasers of a listing: those about Japan's foreign relations, to be saved one by one or together, and the others. */
export function TeaserList(props: Props) {
  const words = useWords();
  const { reading, saves, onSave } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = reading.items.map((item, at) => ({ item, at }));
  // A muted topic is out of the way; a muted site was opened by the reader's own press.
  const isFirst = ({ item }: Numbered) => item.relevance.relevant && item.muted !== 'topic';
  const relevant = all.filter(isFirst);
  const others = all.filter((each) => !isFirst(each));
  const mayBeSaved = ({ item }: Numbered) => {
    const state = saves[item.article.url];
    return !state || state.status === 'idle' || state.status === 'failed';
  };
  const picked = all.filter((each) => chosen.has(each.item.article.url) && mayBeSaved(each));
  const unsaved = picked.length > 0 ? picked : relevant.filter(mayBeSaved);

  const row = (each: Numbered) => (
    <Row
      key={each.item.article.url}
      {...props}
      {...each}
      chosen={chosen.has(each.item.article.url)}
      onChoose={(on) => {
        const next = new Set(chosen);
        if (on) next.add(each.item.article.url);
        else next.delete(each.item.article.url);
        setChosen(next);
      }}
    />
  );

  return (
    <section class="teasers" aria-label={words.t('teasersTitle')}>
      <p class="verdict-line">
        {relevant.length > 0
          ? words.t('listingVerdict', String(relevant.length), String(all.length))
          : words.t('listingNone')}
      </p>
      {unsaved.length > 0 && (picked.length > 0 || relevant.length > 1) && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onSave(unsaved.map(({ at }) => at));
            setChosen(new Set());
          }}
        >
          {counted(words, picked.length > 0 ? 'saveChosen' : 'saveAll', unsaved.length)}
        </button>
      )}
      <ol>{relevant.map(row)}</ol>
      {others.length > 0 && (
        <details class="other-teasers">
          <summary>{counted(words, 'otherTeasers', others.length)}</summary>
          <ol>{others.map(row)}</ol>
        </details>
      )}
    </section>
  );
}

type RowProps = Props & Numbered & { chosen: boolean; onChoose: (on: boolean) => void };

function Row({ item, at, chosen, onChoose, ...props }: RowProps) {
  const words = useWords();
  const { article, relevance, mentions, muted } = item;
  const about = [
    article.published && dateText(words, article.published),
    relevance.counterparts.length > 0 && partyNames(words, relevance.counterparts),
    mentions.length > 0 && counted(words, 'mentions', mentions.length),
    muted === 'topic' && words.t('mutedShort', topicName(words.t, relevance.topics[0] ?? '')),
  ].filter(Boolean);
  return (
    <li class="teaser">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={words.t('chooseTitled', article.title)}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <a
          href={article.url}
          lang={article.language}
          onClick={(event) => {
            event.preventDefault();
            props.onOpenLink(article.url);
          }}
        >
          {article.title}
        </a>
        <p class="quiet">{about.join(' · ')}</p>
        {props.onShow && (
          <button
            type="button"
            class="link quiet"
            aria-label={words.t('toolFor', words.t('showInPage'), article.title)}
            onClick={() => props.onShow?.(at)}
          >
            {words.t('showInPage')}
          </button>
        )}
        <ReadersSay
          relevance={relevance}
          title={article.title}
          onJudge={(relevant) => props.onJudge(at, relevant)}
        />
      </div>
      <SaveButton
        small
        title={article.title}
        state={props.saves[article.url] ?? { status: 'idle' }}
        onSave={() => props.onSave([at])}
        onOpen={props.onOpen}
      />
    </li>
  );
}
