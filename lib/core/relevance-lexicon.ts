import type { Party } from './entity';

/** A language whose words the judge knows; both Chinese scripts share one. */
export type LexiconLanguage = 'en' | 'ja' | 'ru' | 'ko' | 'zh';

/** How one language names a country or body; the fuller the naming, the more it is the state that speaks. */
export interface PartyNames {
  names?: string[];
  adjectives?: string[];
  capitals?: string[];
  /** Organs and offices that are this party's and nobody else's in this language. */
  state?: string[];
  /** Cities and regions: the country as a place only. */
  places?: string[];
}

/** What one language calls the parties. Patterns are explained in `lib/data/topics/README.md`. */
export interface PartyLexicon {
  parties: Record<Party, PartyNames>;
  /** Words that name several parties at once, or one by way of another word. */
  compounds: Record<string, Party[]>;
  /** Words that contain a party's name without meaning it (an airline, a newspaper, a sea). */
  not: string[];
  /** One-character names, valid only in runs (日米韓) or beside these words (訪日, 米政府). */
  short?: { characters: Record<string, Party>; before: string[]; after: string[] };
  /** Character pairs, each variant followed by the form that the patterns use. */
  fold?: string;
}

/** What one language says when states act, and when an article is about something else. */
export interface TopicLexicon {
  /** By topic: what states do to one another, plainly (`strong`) or possibly (`weak`). */
  acts: Record<string, { strong: string[]; weak: string[] }>;
  /** Matters that lie between Japan and others by themselves, named or not. */
  relations: { topic: string; parties: Party[]; terms: string[] }[];
  /** By kind: sport, markets, business …. */
  against: Record<string, string[]>;
  /** Offices and organs any state has; they belong to the party named beside them. */
  institutions: string[];
  /** Words after which a country is a place. */
  placing: string[];
}

/** Every weight by name of evidence, and the bias. */
export type RelevanceWeights = Record<string, number>;

/** How much a foreign party's naming counts, by where it stands and what stands beside it. */
export interface CounterpartWeights {
  title: number;
  lead: number;
  body: number;
  /** In a sentence without Japan. */
  alone: number;
  /** In a sentence without any act. */
  idle: number;
  /** One word for Japan and others (日米韓). */
  joint: number;
  /** A party that only the matter implies (the Kurils: Russia). */
  implied: number;
  /** Share of the closest party's count that another needs to be a counterpart. */
  enough: number;
  /** The same, of a party in the headline. */
  enoughInTitle: number;
  /** The same, of a party left out by a headline that names Japan and others. */
  enoughOutsideTitle: number;
}

export interface RelevanceLexicon {
  parties: Record<LexiconLanguage, PartyLexicon>;
  topics: Record<LexiconLanguage, TopicLexicon>;
  weights: RelevanceWeights;
  counterparts: CounterpartWeights;
}
