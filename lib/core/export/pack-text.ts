import { fillIn } from '../interface-locale';
import type { Mention } from '../mention';
import type { ExportWords } from './record';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only text in HTML, as content and as the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}

/** The same on one line. */
function inLine(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' '));
}

/** Plain text as paragraphs, a line of it each. */
export function paragraphs(text: string): string {
  return blocks(text, [], () => '');
}

/**
 * An article's text as paragraphs, its mentions marked. A mention that does not say the words at its place,
 * or stands amid one before it, is passed over.
 */
export function markedText(text: string, mentions: readonly Mention[], words: ExportWords): string {
  const inText = mentions.filter((each) => each.field === 'text');
  return blocks(text, inText, (mention) => aboutMention(mention, mentions, words));
}

function blocks(
  text: string,
  mentions: readonly Mention[],
  about: (mention: Mention) => string,
): string {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let at = 0;
  for (const mention of inOrder) {
    const { start, end, surface } = mention;
    if (start < at || end <= start || text.slice(start, end) !== surface) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark title="${inLine(about(mention))}">${inLine(surface)}</mark>`;
    at = end;
  }
  html += escapeHtml(text.slice(at));
  return html
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}

/** What a mark says when it is pointed at: who, in which office on the article's day; whose name. */
function aboutMention(mention: Mention, all: readonly Mention[], words: ExportWords): string {
  switch (mention.kind) {
    case 'official': {
      const held = mention.held.map(({ title, from, to }) => `${title} (${from}–${to ?? ''})`);
      return [mention.name, held.join('; ') || mention.title].filter(Boolean).join(': ');
    }
    case 'territory':
      return mention.claimant === null
        ? mention.name
        : `${mention.name}: ${fillIn(words.usedBy, [countryName(mention.claimant, words)])}`;
    case 'agreement':
      return [mention.name, mention.date].filter(Boolean).join(', ');
    case 'unresolved':
      // Those whom it may be are named elsewhere in the article, or it would not be in doubt.
      return mention.candidates
        .map((id) => all.find((one) => 'entity' in one && one.entity === id)?.name ?? id)
        .join(' / ');
  }
}

function countryName(party: string, { language }: ExportWords): string {
  if (!/^[A-Z]{2}$/.test(party)) return party;
  return new Intl.DisplayNames([language], { type: 'region' }).of(party) ?? party;
}
