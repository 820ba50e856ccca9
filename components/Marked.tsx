import type { Hit } from '../lib/core/search/snippet';

/** A text with what was looked for marked in it; hits in order, none over another. */
export function Marked({ text, hits = [] }: { text: string; hits?: readonly Hit[] | undefined }) {
  const ends = hits.map((hit, at) => ({ ...hit, from: hits[at - 1]?.end ?? 0 }));
  return (
    <>
      {ends.map(({ from, start, end }) => (
        <span key={start}>
          {text.slice(from, start)}
          <mark class="hit">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
