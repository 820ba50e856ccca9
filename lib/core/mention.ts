import type { Office, OfficeKind, Party } from './entity';

/** How a mention was found, so that a reader can judge for himself whether to believe it. */
export type Finding =
  /** A name that is enough by itself: a person's in full, a place's, an agreement's. */
  | { by: 'list' }
  /** A title beside the name; `words` as the text has it. */
  | { by: 'title'; words: string }
  /** A shorter form of a name the article has in full or with a title; `after` is that naming. */
  | { by: 'surname'; after: string }
  /** A family name that one person bore who held a high office that day, or not long before. */
  | { by: 'office' };

/** An entity named at `start`–`end` (UTF-16 code units, end exclusive) of an article's title or text. */
interface Named {
  field: 'title' | 'text';
  start: number;
  end: number;
  /** Exactly the slice `start`–`end`, without title, honorific or possessive. */
  surface: string;
  /** Absent in clippings saved before this was kept. */
  found?: Finding;
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
  /** Offices held on the day of reading, where they differ from `held`; empty where that is none. */
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

/** A treaty, a declaration, a format of talks or a term of Japan's foreign relations. */
export interface AgreementMention extends Named {
  kind: 'agreement';
  /** Id in the gazetteer. */
  entity: string;
  /** English label, with both names where a disputed place is in it. */
  name: string;
  /** Of signature or of the event, as exact as known; absent for a term. */
  date?: string;
  parties: Party[];
}

/** A family name that is one of several officials', and nothing in the article tells which. */
export interface UnresolvedMention extends Named {
  kind: 'unresolved';
  /** The family name as the article has it. */
  name: string;
  /** Ids in the gazetteer of those it may be, two or more. */
  candidates: string[];
}

export type Mention = OfficialMention | TerritoryMention | AgreementMention | UnresolvedMention;
