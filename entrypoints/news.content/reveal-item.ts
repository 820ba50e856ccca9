import { addressKey } from '../../lib/core/address';
import type { Result } from '../../lib/extension/messages';
import type { Session } from './session';

/**
 * Scrolls to an item of a list and focuses its link, so that the browser's own ring shows where it is. Of
 * several links to it the one with most words is its headline. Where none is shown, nothing happens.
 */
export async function revealItem(session: Session, item: number): Promise<Result<null>> {
  const state = await session.state();
  if (!state.ok) return state;
  const url = state.value.reading.items[item]?.article.url;
  const wanted = url === undefined ? undefined : addressKey(url);
  const links = [...session.document.links].filter(
    (link) => addressKey(link.href) === wanted && link.getClientRects().length > 0,
  );
  const length = (link: Element) => link.textContent?.trim().length ?? 0;
  links.sort((a, b) => length(b) - length(a));
  const [link] = links;
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  link?.focus({ preventScroll: true });
  return { ok: true, value: null };
}
