import { useEffect, useState } from 'preact/hooks';
import type { MentionKind } from '../../lib/core/appearance';
import { getSettings, hideKind, watchSettings } from '../../lib/extension/settings';

/** The kinds of mention that are not painted on any page, kept true, and the way to change them. */
export function useHiddenKinds() {
  const [hiddenKinds, setHiddenKinds] = useState<readonly MentionKind[]>([]);
  useEffect(() => {
    const show = (settings: { hiddenKinds: MentionKind[] }) => setHiddenKinds(settings.hiddenKinds);
    void getSettings().then(show);
    return watchSettings(show);
  }, []);
  return {
    hiddenKinds,
    onHideKind: (kind: MentionKind, hidden: boolean) => void hideKind(kind, hidden),
  };
}
