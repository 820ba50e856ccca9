import { useEffect, useState } from 'preact/hooks';
import type { SiteAccessProps } from '../../components/SiteAccess';
import { outlets } from '../../lib/data/outlet-list';
import {
  ANY_SITE,
  giveUpAllAccess,
  giveUpAnySite,
  giveUpHosts,
  grantedPatterns,
  mayRead,
  watchAccess,
} from '../../lib/extension/permissions';
import { concerns, hostsOf, isForEverySite } from '../../lib/extension/site-patterns';
import { useWithdrawn } from './use-withdrawn';

type Granted = Pick<SiteAccessProps, 'anySite' | 'outlets' | 'sites'>;

/** Everything that is granted, kept true, and the ways to give it up. */
export function useSiteAccess(): SiteAccessProps {
  const withdrawn = useWithdrawn();
  const [granted, setGranted] = useState<Granted>({ anySite: false, outlets: [], sites: [] });

  useEffect(() => {
    const look = async () => setGranted(sorted(await grantedPatterns(), await mayRead(ANY_SITE)));
    void look();
    return watchAccess(() => void look());
  }, []);

  return {
    ...granted,
    withdrawn,
    onRevoke: (hosts) => void giveUpHosts(hosts),
    onRevokeAnySite: () => void giveUpAnySite(),
    onRevokeAll: () => void giveUpAllAccess(),
  };
}

/** Outlets of which each host is granted by name, and the hosts that are left. */
function sorted(patterns: string[], anySite: boolean): Granted {
  const named = patterns.filter((pattern) => !isForEverySite(pattern));
  const isNamed = (host: string) => named.some((pattern) => concerns(pattern, host));
  const whole = outlets.filter(({ hosts }) => hosts.every(isNamed));
  const theirs = new Set(whole.flatMap(({ hosts }) => hosts));
  return {
    anySite,
    outlets: whole,
    sites: hostsOf(named).filter((host) => !theirs.has(host)),
  };
}
