import { render } from 'preact';
import type { Reading } from '../../lib/core/reading';
import { cardOf } from '../shared/mention-card';

/** Renders the card of the mention with this target id (`item.mention`) into a container. */
export function renderCard(container: HTMLElement, reading: Reading | null, id: string): void {
  const [item = -1, index = -1] = id.split('.').map(Number);
  const read = reading?.items[item];
  const mention = read?.mentions[index];
  if (!reading || !read || !mention) return;
  const { published } = read.article;
  render(cardOf(mention, { published, asOf: reading.asOf }, reading), container);
}

export function unrenderCard(container: HTMLElement): void {
  render(null, container);
}
