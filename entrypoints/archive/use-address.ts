import { useEffect, useState } from 'preact/hooks';
import { type Filter, filterIn, filterText } from '../../lib/core/filter';

export const views = ['pictures', 'trash', 'said', 'export', 'import'] as const;
export type ArchivePlace = (typeof views)[number];

/** What the archive page shows, as its address has it: which list, and what stands beside it. */
export interface Where {
  filter: Filter;
  /** The clipping that is open, and one beside it. */
  id?: number;
  beside?: number;
  view?: ArchivePlace;
}

/** Where the reader is in the archive; the browser's back and forward buttons walk through where they were. */
export function useAddress(): [Where, (to: Partial<Where>, how?: 'push' | 'replace') => void] {
  const [where, setWhere] = useState(whereInAddress);
  useEffect(() => {
    const follow = () => setWhere(whereInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  /** Goes to what is named of `to`, the list staying as it is unless it is named. */
  function go({ filter = where.filter, id, beside, view }: Partial<Where>, how = 'push'): void {
    const next = { filter, ...(id && { id }), ...(beside && { beside }), ...(view && { view }) };
    const parts = [
      filterText(filter),
      id && `id=${id}`,
      beside && `beside=${beside}`,
      view && `view=${view}`,
    ];
    const address = `?${parts.filter(Boolean).join('&')}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setWhere(next);
  }
  return [where, go];
}

function whereInAddress(): Where {
  const address = new URLSearchParams(location.search);
  const id = Number(address.get('id')) || undefined;
  const beside = Number(address.get('beside')) || undefined;
  const view = views.find((each) => each === address.get('view'));
  const filter = filterIn(location.search);
  return { filter, ...(id && { id }), ...(beside && { beside }), ...(view && { view }) };
}
