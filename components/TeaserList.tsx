import type { ReadArticle, Reading } from '../lib/core/reading';
import { SaveButton, type SaveState } from './SaveButton';
import { counted, useWords } from './translate';
import { dateText, partyNames } from './wording';

interface Props {
  reading: Reading;
  /** How far each teaser's saving is, by the address of its article. */
  saves: Record<string, SaveState>;
  onSave: (item: number) => void;
  onOpen: (id: number) => void;
  onOpenLink: (url: string) => void;
}

/** The teasers of a listing that concern Japan's foreign relations, each to be saved by itself. */
export function TeaserList({ reading, saves, onSave, onOpen, onOpenLink }: Props) {
  const words = useWords();
  const relevant = reading.items
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => item.relevance.relevant);
  return (
    <section class="teasers" aria-label={words.t('teasersTitle')}>
      <p class="verdict-line">
        {words.t('listingVerdict', String(relevant.length), String(reading.items.length))}
      </p>
      <ol>
        {relevant.map(({ item, at }) => (
          <li key={item.article.url} class="teaser">
            <div>
              <a
                href={item.article.url}
                lang={item.article.language}
                onClick={(event) => {
                  event.preventDefault();
                  onOpenLink(item.article.url);
                }}
              >
                {item.article.title}
              </a>
              <p class="quiet">{about(item)}</p>
            </div>
            <SaveButton
              small
              title={item.article.title}
              state={saves[item.article.url] ?? { status: 'idle' }}
              onSave={() => onSave(at)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
    </section>
  );

  function about({ article, relevance, mentions }: ReadArticle): string {
    return [
      article.published && dateText(words, article.published),
      partyNames(words, relevance.counterparts),
      mentions.length > 0 && counted(words, 'mentions', mentions.length),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
