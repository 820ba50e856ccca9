import { useEffect, useState } from 'preact/hooks';
import type { AccessRowProps } from '../../components/AccessRow';
import { outletHosts } from '../../lib/data/outlet-hosts';
import {
  giveUpHosts,
  mayRead,
  patternsOf,
  requestAccess,
  watchAccess,
} from '../../lib/extension/permissions';

const OUTLET_PATTERNS = patternsOf(outletHosts);

/** Whether the site under the popup is read without a click, and how to change it. */
export function useAccess(url: string | undefined): AccessRowProps {
  const host = url === undefined ? undefined : webHost(url);
  const patterns = host === undefined ? [] : patternsOf([host]);
  const [granted, setGranted] = useState({ site: false, outlets: false });

  useEffect(() => {
    const look = async () =>
      setGranted({
        site: patterns.length > 0 && (await mayRead(patterns)),
        outlets: await mayRead(OUTLET_PATTERNS),
      });
    void look();
    return watchAccess(() => void look());
  }, [host]);

  return {
    host,
    siteGranted: granted.site,
    outletsGranted: granted.outlets,
    // Within the click, before anything is awaited: browsers answer a request only then.
    onGrantSite: () => void requestAccess(patterns),
    onGrantOutlets: () => void requestAccess(OUTLET_PATTERNS),
    onRevokeSite: () => void giveUpHosts(host === undefined ? [] : [host]),
  };
}

/** Host without `www.`, as the reader knows the site; undefined for what is no web page. */
function webHost(url: string): string | undefined {
  // A tab whose first page is on its way has an empty address.
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}
