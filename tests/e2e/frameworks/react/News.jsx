/** @jsxImportSource react */
import { useLayoutEffect, useState } from 'react';

/** The news, as a page in React shows them. `onShown` is told what stands in the page, and how to show other news. */
export function News({ first, onShown = () => {} }) {
  const [news, show] = useState(first);
  useLayoutEffect(() => onShown(news, show), [news, onShown]);
  const { said } = news;
  return (
    <>
      <article className={`story ${news.tone}`} data-step={news.step}>
        <h1>{news.headline}</h1>
        <p className="lead">{news.lead}</p>
        {news.quote !== null && (
          <blockquote>
            <p>{news.quote}</p>
          </blockquote>
        )}
        <p title={news.headline}>
          Foreign Minister {said.host} told <b>{said.guest}</b> in {said.city} that talks on{' '}
          {said.place} would go on, whatever else divides the two governments this winter.
          {news.aside}
        </p>
        {news.paragraphs.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
        <ul className="updates">
          {news.updates.map(({ id, text }, index) => (
            <li key={id} className={index === 0 ? 'newest' : 'older'} data-place={index}>
              {text}
            </li>
          ))}
        </ul>
        {news.late !== null && <p className="late">{news.late}</p>}
      </article>
      <footer>
        <button type="button" aria-pressed={news.isFollowed}>
          {news.isFollowed ? 'Following' : 'Follow'}
        </button>
        <span>Read by {news.readers} people</span>
      </footer>
    </>
  );
}
