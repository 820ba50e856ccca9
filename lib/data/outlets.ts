import type { Outlet } from '../core/outlet';
import outletsAu from './outlets/AU.json';
import outletsBe from './outlets/BE.json';
import outletsCa from './outlets/CA.json';
import outletsCn from './outlets/CN.json';
import outletsDe from './outlets/DE.json';
import outletsFr from './outlets/FR.json';
import outletsGb from './outlets/GB.json';
import outletsHk from './outlets/HK.json';
import outletsId from './outlets/ID.json';
import outletsIn from './outlets/IN.json';
import outletsIt from './outlets/IT.json';
import outletsJp from './outlets/JP.json';
import outletsKp from './outlets/KP.json';
import outletsKr from './outlets/KR.json';
import outletsLv from './outlets/LV.json';
import outletsMy from './outlets/MY.json';
import outletsNz from './outlets/NZ.json';
import outletsPh from './outlets/PH.json';
import outletsQa from './outlets/QA.json';
import outletsRu from './outlets/RU.json';
import outletsSg from './outlets/SG.json';
import outletsTh from './outlets/TH.json';
import outletsTw from './outlets/TW.json';
import outletsUa from './outlets/UA.json';
import outletsUs from './outlets/US.json';
import outletsVn from './outlets/VN.json';

// A JSON import is typed by its letters, never by our closed lists; tests/data.test.ts checks them.
const files = [
  outletsAu,
  outletsBe,
  outletsCa,
  outletsCn,
  outletsDe,
  outletsFr,
  outletsGb,
  outletsHk,
  outletsId,
  outletsIn,
  outletsIt,
  outletsJp,
  outletsKp,
  outletsKr,
  outletsLv,
  outletsMy,
  outletsNz,
  outletsPh,
  outletsQa,
  outletsRu,
  outletsSg,
  outletsTh,
  outletsTw,
  outletsUa,
  outletsUs,
  outletsVn,
] as unknown as { outlets: Outlet[] }[];

/** Every outlet Kirinuki knows, by country. Apart from the gazetteer, so that a page script stays small. */
export const outlets: Outlet[] = files.flatMap((file) => file.outlets);

const byHost = new Map(
  outlets.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet] as const)),
);

/** The outlet a host belongs to: `www.asahi.com` and `digital.asahi.com` are both `asahi.com`. */
export function outletOf(host: string): Outlet | undefined {
  const labels = host.toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const outlet = byHost.get(labels.slice(from).join('.'));
    if (outlet) return outlet;
  }
  return undefined;
}
