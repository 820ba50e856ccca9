import { useEffect, useState } from 'preact/hooks';
import type { WithdrawnAccessProps } from '../../components/WithdrawnAccess';
import { watchAccess, withdrawnPatterns } from '../../lib/extension/permissions';
import { hostsOf } from '../../lib/extension/site-patterns';
import { forgetAccess, watchWanted } from '../../lib/extension/wanted';
import { useRequest } from './use-request';

/** What the browser took back although the reader had granted it; undefined where nothing is missing. */
export function useWithdrawn(): WithdrawnAccessProps | undefined {
  const { request, trouble } = useRequest();
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
    trouble,
    onGiveBack: () => request(patterns),
    onLeave: () => void forgetAccess((pattern) => patterns.includes(pattern)),
  };
}
