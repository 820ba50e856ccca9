import { Fragment } from 'preact';

interface Props {
  /** A message with its placeholder already filled by `mark`. */
  sentence: string;
  /** Words of the page, in the page's language. */
  quote: string;
  /** BCP 47 tag; absent where nobody could tell the page's language. */
  lang: string | undefined;
}

/** Stands in a message for words whose language differs from the message's. */
export const MARK = '\uFFFC';

/** A message around words of the page, which keep their own language: for their letters and for screen readers. */
export function PageWords({ sentence, quote, lang }: Props) {
  return (
    <>
      {sentence.split(MARK).map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <span lang={lang}>{quote}</span>}
          {part}
        </Fragment>
      ))}
    </>
  );
}
