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
  /** Who owns it, where that is beyond doubt: a state, a public broadcaster's body, or private owners. */
  ownership?: 'state' | 'public' | 'private';
}
