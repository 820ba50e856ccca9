import type { Language } from './article';

/**
 * ISO 3166-1 alpha-2, `SU` for the Soviet Union, or a body: EU, UN, NATO, IAEA, WTO, ASEAN, G7 ….
 */
export type Party = string;

/** What an office is, coarsely: the closed list a reader can filter by. */
export type OfficeKind =
  | 'head_of_state'
  | 'head_of_government'
  | 'foreign_minister'
  | 'defense_minister'
  | 'chief_cabinet_secretary'
  | 'minister'
  | 'deputy_minister'
  | 'ambassador'
  | 'spokesperson'
  | 'national_security_adviser'
  | 'commission_president'
  | 'council_president'
  | 'high_representative'
  | 'secretary_general'
  | 'senior_official'
  | 'former';

/** An office somebody holds or held. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the source is. */
export interface Office {
  kind: OfficeKind;
  /** The seat, finer than `kind`: `economy_trade_minister`, `ambassador_to_japan` …. */
  post: string;
  /** The office in English, as a card shows it. */
  title: string;
  country: Party;
  from: string;
  /** The day of the handover, which belongs to the successor; absent while in office. */
  to?: string;
  acting?: boolean;
  note?: string;
  sources: string[];
  /** False where the row rests on one unpublished source and was not confirmed; cards say so. */
  verified: boolean;
}

/** A person's name in one language, split as that language writes it. */
export interface PersonName {
  lang: Exclude<Language, 'und'>;
  /** Absent where the person is known by one name (Naruhito, Akihito). */
  family?: string;
  given: string;
  /** Russian patronymic. */
  patronymic?: string;
  /** A generated form (transliteration by rule) that no source was seen to use. */
  byRule?: boolean;
}

/** A person who holds or held offices of a state, a territory or an international body. */
export interface Official {
  /** `<country>.<family>-<given>`, lower-case ASCII; unique and stable. */
  id: string;
  /** The usual English-press form, given name first unless the press writes otherwise (`Kim Jong Un`). */
  name: string;
  country: Party;
  names: PersonName[];
  offices: Office[];
  wikidata?: string;
  died?: string;
  /** What entries of the reader's own say of this person, each with its source; never in the facts themselves. */
  readersNotes?: { text: string; source: string }[];
  /** Sentences of our own in which the data tests must find this person. */
  examples?: string[];
}

/** A name of a place, and which claimants use it. All designations of a place are equal. */
export interface Designation {
  text: string;
  lang: Exclude<Language, 'und'>;
  /** Claimants whose own name this is; empty where it is nobody's own. */
  usedBy: Party[];
  /** Preferred form to set side by side on a card, one a claimant and language. */
  shown?: boolean;
  /** What the form is: `former`, `misspelling`, `spelling`, …. */
  note?: string;
  /** The form alone is not enough: it is this place only where one of these words stands in the article too. */
  needs?: string[];
}

/** A longer string in which no designation of its territory is to be read (`帰国後` is not `国後`). */
export interface TerritoryTrap {
  text: string;
  lang: Exclude<Language, 'und'>;
  why: string;
}

/** A form of an official's name that is somebody or something else beside certain words (`Mount Aso`). */
export interface NameTrap {
  form: string;
  lang: Exclude<Language, 'und'>;
  /** The form is no official where one of these stands directly before it, white space and comma aside. */
  before?: string[];
  /** The same directly after it. */
  after?: string[];
  why: string;
}

/** A place whose sovereignty Japan and another state dispute, a sea whose name is, or a part of one. */
export interface Territory {
  /** The area: `southern-kurils`, `etorofu`, `senkaku`, `takeshima`, `sea-of-japan` …. */
  id: string;
  kind: 'territory' | 'sea' | 'naming' | 'context';
  /** The area this one is a part of. */
  partOf?: string;
  claimants: Party[];
  administeredBy?: Party;
  designations: Designation[];
  traps?: TerritoryTrap[];
  /** One sentence that takes no side. */
  summary: string;
  sources: string[];
  verified: boolean;
  examples?: string[];
}

/** A treaty, a declaration, a format of talks, or a term of Japan's foreign relations. */
export interface Agreement {
  id: string;
  kind: string;
  /** The preferred English label. */
  name: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent for a term without a date. */
  date?: string;
  parties: Party[];
  /** Surface forms by language. */
  names: Partial<Record<Exclude<Language, 'und'>, string[]>>;
  /** Forms of `names` that are this only where one of these words stands in the article too. */
  needs?: Record<string, string[]>;
  summary: string;
  /** What else the same words may mean. */
  caution?: string;
  sources: string[];
  verified: boolean;
  /** Sentences of our own in which the data tests must find this agreement. */
  examples?: string[];
}
