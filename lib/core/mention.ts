import type { Office, OfficeKind, Party } from './entity';

/** An entity named at `start`–`end` (UTF-16 code units, end exclusive) of an article's title or text. */
interface Named {
  field: 'title' | 'text';
  start: number;
  end: number;
  /** Exactly the slice `start`–`end`, without title, honorific or possessive. */
  surface: string;
}

export interface OfficialMention extends Named {
  kind: 'official';
  /** Id in the gazetteer; absent for an official no list knows, found by a title in the text. */
  entity?: string;
  /** Usual English-press form; for an unlisted official the fullest form the article gives. */
  name: string;
  country?: Party;
  /** What the person was on the article's date; `former` where every office had ended. */
  office: OfficeKind;
  /** The office in words: from the gazetteer, or as the article gives it. */
  title: string;
  /** Offices held on the article's date (or last held, if `former`); empty for an unlisted official. */
  held: Office[];
  /** Offices held on the day of reading, where they differ from `held`. */
  now?: Office[];
  /** True where the page has no date, so `held` is what the person holds now. */
  undated?: boolean;
}

export interface TerritoryMention extends Named {
  kind: 'territory';
  /** Area id, also as `area` for readers of exported JSON. */
  entity: string;
  area: string;
  name: string;
  /** Whose name for the place this is; null where it is nobody's own. */
  claimant: Party | null;
}

export type Mention = OfficialMention | TerritoryMention;
