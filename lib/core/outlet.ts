/** A news organisation, a wire or a ministry whose pages Kirinuki knows. */
export interface Outlet {
  /** Lower-case ASCII, unique and stable. */
  id: string;
  name: string;
  /** Other names it is credited by, in any language (`読売新聞`, `The Yomiuri Shimbun`). */
  names?: string[];
  /** Hosts without `www.`, lower case; a subdomain belongs to the nearest host listed. */
  hosts: string[];
  /** ISO 3166-1 alpha-2 of the country it is made in. */
  country: string;
  /** BCP 47 tags of the languages it publishes in. */
  languages: string[];
  /** IANA zone in which its pages date themselves. */
  zone: string;
  /** Absent where nobody knows beyond doubt, or none of the kinds fits. */
  ownership?: Ownership;
}

/**
 * Whose an outlet is. `state`: a government, its departments, agencies and companies, or the party of
 * a state that one party rules. `public`: a broadcaster or body set up as public by law or charter,
 * apart from government, and organisations of several states. `private`: everybody else, such as
 * companies, foundations, associations and other parties.
 */
export type OwnershipKind = 'state' | 'public' | 'private';

/** Who owns an outlet, and where a reader can check it. */
export interface Ownership {
  kind: OwnershipKind;
  /** Who it is, in English. */
  owner: string;
  /** Address of a page that tells. */
  source: string;
  /** True where that page was seen to say so; absent where the statement is general knowledge. */
  verified?: boolean;
}

/** An outlet as the reading of a page knows it. */
export type HostOutlet = Pick<Outlet, 'name' | 'zone' | 'country' | 'languages'>;

/** What reading a page needs of its outlet, for all of them, small enough for a page script. */
export interface OutletTable {
  zones: string[];
  /** Index of the zone; languages and hosts with a space between. */
  rows: [name: string, country: string, zone: number, languages: string, hosts: string][];
}

/** The part of a list of outlets that reading a page needs. */
export function outletTable(outlets: readonly Outlet[]): OutletTable {
  const zones = [...new Set(outlets.map(({ zone }) => zone))];
  return {
    zones,
    rows: outlets.map(({ name, country, zone, languages, hosts }) => [
      name,
      country,
      zones.indexOf(zone),
      languages.join(' '),
      hosts.join(' '),
    ]),
  };
}

/**
 * Finds the outlet a host belongs to, by its nearest host in the table: `www.asahi.com` and
 * `digital.asahi.com` are both `asahi.com`.
 */
export function outletFinder({
  zones,
  rows,
}: OutletTable): (host: string) => HostOutlet | undefined {
  const byHost = new Map(
    rows.flatMap(([name, country, at, languages, hosts]) => {
      const outlet = { name, country, zone: zones[at] ?? 'UTC', languages: languages.split(' ') };
      return hosts.split(' ').map((host) => [host, outlet] as const);
    }),
  );
  return (host) => {
    const labels = host.toLowerCase().split('.');
    for (let from = 0; from < labels.length - 1; from++) {
      const outlet = byHost.get(labels.slice(from).join('.'));
      if (outlet) return outlet;
    }
    return undefined;
  };
}
