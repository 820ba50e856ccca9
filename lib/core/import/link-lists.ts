import { LONGEST_QUOTE } from '../quote';
import { asTags } from '../tags';
import { faultOf, type ImportFault } from './import-fault';
import { type ImportedArticle, instantOf, someText, webAddress } from './imported-article';

/** Lists of links that other programs export as CSV. */
export type LinkList = 'pocket' | 'instapaper';

/** Reads a row by the names in the first one. */
export interface LinkReader {
  list: LinkList;
  read(fields: readonly string[]): { article: ImportedArticle } | { fault: ImportFault };
}

/** The list whose columns these are, whatever their order; null where they are of none that is known. */
export function linkReader(columns: readonly string[]): LinkReader | null {
  const places = new Map(columns.map((name, at) => [name.trim().toLowerCase(), at]));
  const has = (...names: string[]) => names.every((name) => places.has(name));
  const list: LinkList | null = has('url', 'title', 'time_added')
    ? 'pocket'
    : has('url', 'title', 'folder')
      ? 'instapaper'
      : null;
  if (!list) return null;
  return {
    list,
    read(fields) {
      const at = (name: string) => fields[places.get(name) ?? -1] ?? '';
      const url = webAddress(at('url'));
      if (url === null) return { fault: faultOf('address', undefined, 'url') };
      // Both give the address itself as the title of what they could not read.
      const title = someText(at('title'), 2_000) ?? '';
      const base = { url, title: title === url ? '' : title };
      return { article: list === 'pocket' ? pocket(base, at) : instapaper(base, at) };
    },
  };
}

type Base = Pick<ImportedArticle, 'url' | 'title'>;
type At = (name: string) => string;

/** `title,url,time_added,tags,status`: tags parted by `|`, seconds, `unread` or `archive`. */
function pocket(base: Base, at: At): ImportedArticle {
  const saved = instantOf(at('time_added'));
  return {
    ...base,
    tags: asTags(at('tags').split('|')),
    read: at('status').trim() === 'archive',
    ...(saved && { saved }),
  };
}

const FOLDERS = ['unread', 'archive', 'starred'];

/** `URL,Title,Selection,Folder,Timestamp,Tags`: tags as JSON, absent in older files; a folder of one's own is a tag. */
function instapaper(base: Base, at: At): ImportedArticle {
  const saved = instantOf(at('timestamp'));
  const folder = at('folder').trim();
  const name = folder.toLowerCase();
  const exact = someText(at('selection'), LONGEST_QUOTE);
  return {
    ...base,
    tags: asTags([...(FOLDERS.includes(name) ? [] : [folder]), ...listed(at('tags'))]),
    read: name === 'archive',
    ...(name === 'starred' && { starred: true as const }),
    ...(saved && { saved }),
    ...(exact && { quotes: [{ exact, ...(saved && { made: saved }) }] }),
  };
}

function listed(tags: string): string[] {
  try {
    const value: unknown = JSON.parse(tags);
    return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return [tags];
  }
}
