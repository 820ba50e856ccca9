import { useEffect, useState } from 'preact/hooks';
import type { AccessRowProps } from '../../components/AccessRow';
import { outletHosts } from '../../lib/data/outlet-hosts';
import { ANY_SITE, giveUpHosts, mayRead, watchAccess } from '../../lib/extension/permissions';
import { patternsOf } from '../../lib/extension/site-patterns';
import { useRequest } from './use-request';
import { useWithdrawn } from './use-withdrawn';

const OUTLET_PATTERNS = patternsOf(outletHosts);

/** Whether the site under the popup is read without a click, and how to change it. */
export function useAccess(url: string | undefined): AccessRowProps {
  const host = url === undefined ? undefined : webHost(url);
  const patterns = host === undefined ? [] : patternsOf([host]);
  const [granted, setGranted] = useState({ site: false, outlets: false, anySite: false });
  const withdrawn = useWithdrawn();
  const { request, trouble } = useRequest();

  useEffect(() => {
    const look = async () =>
      setGranted({
        site: patterns.length > 0 && (await mayRead(patterns)),
        outlets: await mayRead(OUTLET_PATTERNS),
        anySite: await mayRead(ANY_SITE),
      });
    void look();
    return watchAccess(() => void look());
  }, [host]);

  return {
    host,
    siteGranted: granted.site,
    outletsGranted: granted.outlets,
    anySite: granted.anySite,
    withdrawn,
    trouble,
    onGrantSite: () => request(patterns),
    onGrantOutlets: () => request(OUTLET_PATTERNS),
    onGrantAnySite: () => request(ANY_SITE),
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
