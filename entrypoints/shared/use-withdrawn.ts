import { useEffect, useState } from 'preact/hooks';
import type { WithdrawnAccessProps } from '../../components/WithdrawnAccess';
import { requestAccess, watchAccess, withdrawnPatterns } from '../../lib/extension/permissions';
import { hostsOf } from '../../lib/extension/site-patterns';
import { forgetAccess, watchWanted } from '../../lib/extension/wanted';

/** What the browser took back although the reader had granted it; undefined where nothing is missing. */
export function useWithdrawn(): WithdrawnAccessProps | undefined {
  const [patterns, setPatterns] = useState<string[]>([]);

  useEffect(() => {
    const look = () => void withdrawnPatterns().then(setPatterns);
    look();
    const stops = [watchAccess(look), watchWanted(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  if (patterns.length === 0) return undefined;
  return {
    hosts: hostsOf(patterns),
    // Within the click, before anything is awaited: browsers answer a request only then.
    onGiveBack: () => void requestAccess(patterns),
    onLeave: () => void forgetAccess((pattern) => patterns.includes(pattern)),
  };
}
