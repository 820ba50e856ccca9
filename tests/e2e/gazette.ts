import { demoFiles } from '../demo/site';
import { GAZETTE } from './hosts';
import type { SitePage } from './site-proxy';

export const gazetteUrl = (name: string) => `https://${GAZETTE}/${name}`;

/** The demonstration site under its own host name. */
export function gazettePages(): SitePage[] {
  return demoFiles().map(({ name, body, type }) => ({ url: gazetteUrl(name), body, type }));
}
