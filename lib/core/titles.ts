import type { OfficeKind, Party } from './entity';

/** A word for an office: `foreign minister`, 外相, министр иностранных дел. */
export interface RankRow {
  kind: OfficeKind;
  texts: string[];
  /**
   * What else the text must show before this is an office of state: nothing (`own`), a capital and no
   * foreign word before it (`capital`), or a state, a state's body or an international one beside it (`of`).
   */
  needs: 'own' | 'capital' | 'of';
}

/** The words of one language from which titles are built. All texts in their dictionary form. */
export interface TitleWords {
  ranks: RankRow[];
  /** Names, adjectives and capitals by which a text speaks of a state. */
  places: Record<Party, string[]>;
  /** Bodies of state, under the state or organisation they belong to; `*` where any state has one. */
  bodies: Record<Party, string[]>;
  /** What a minister or secretary is for, under the kind of office it makes; every other field makes `minister`. */
  fields: Partial<Record<OfficeKind, string[]>>;
  /** Words that turn an office into a deputy's. */
  deputy: string[];
  former: string[];
  /** Words that may stand in a title and change nothing: `acting`, `interim`, `senior`. */
  plain: string[];
  honorifics: string[];
  /** Words that make a title one of a company, club, party, court ….  */
  notState: string[];
  /** Capitalised words that are no part of a person's name: days, agencies, words of headlines. */
  notNames: string[];
  /** Words that a headline writes with a capital, verbs above all: no part of a name there. */
  headlineWords?: string[];
  /** Verbs after which a name comes before its new title: "named Jane Roe ambassador". */
  appointing?: string[];
  /** Words other than those of `notNames` that open a sentence right before a family name: "Even". */
  openers?: string[];
  /** Given names common enough to tell a stranger from an official. */
  givenNames: string[];
  /** Family names that come before the given name, or by which a person is known to be one of that people. */
  familyNames: string[];
  /** Lower-case words inside a name: `van`, `al`, `bin`. */
  particles: string[];
  /** Family names borne by so many that even a full name may be somebody else's. */
  commonFamilies?: string[];
  /** Family names that are also places, words or other people: telling only beside another official. */
  sharedFamilies?: string[];
  /** Family names that are also words of the language, so that a capital says nothing. */
  wordFamilies?: string[];
  /** Words after which one of `wordFamilies` is the word, not the name: `in` May, `the` Park. */
  notBeforeNames?: string[];
  /** Short forms of a given name, each group ending in the full one. */
  nicknames?: string[][];
  /** What the government of the person named is called: `administration`, 政権. */
  regimes?: string[];
  /** Words after which a title goes on only with a place or a body: `of`, на. */
  prepositions?: string[];
  /** Parts of a ministry or body in which a title may end. */
  units?: string[];
  /** Ranks that are an office of state only in a body of state: `director`. */
  bodyOnly?: string[];
  /** Ranks that say less than the office: 大臣. */
  genericRanks?: string[];
  /** Words that make the name after them a place: `Mount`. */
  placesBefore?: string[];
  /** Words that make the name before them a place or a company: `Street`. */
  placesAfter?: string[];
  /** Words that open a title of somebody known: `the`, `its`. */
  determiners?: string[];
  /** Small words within the tail of a title: `of`, `and`. */
  tailLinks?: string[];
  /** Parts of the world whose affairs only a state has an official for: `Asian`. */
  areas?: string[];
  /** Words written short, whose dot ends no sentence: `Mr`. */
  abbreviations?: string[];
  /** Words that stay small in a headline: `of`. */
  smallWords?: string[];
  /** Family names of people from elsewhere, by party, `*` where the party says nothing: 소마, 金 in Japanese. */
  foreignFamilies?: Record<Party, string[]>;
  /** Words that stand where a name might and are part of none: 担当, 이날. */
  notPeople?: string[];
  /** Words in katakana that stand before a title and are nobody's name: デジタル. */
  commonWords?: string[];
  /** Words beside a full name that make its bearer somebody else: 選手, 교수. */
  otherTitles?: string[];
  /** What makes of the title before it a place, a body or an event: 大使`館`. */
  titleTails?: string[];
  /** Characters that end no given name, for they begin the next word: 王毅`说`. */
  givenNotEnds?: string[];
  /** Characters by which foreign names are transliterated. */
  transliteration?: string;
}

export type TitleLexicon = Partial<Record<'en' | 'ja' | 'ru' | 'ko' | 'zh', TitleWords>>;

/** What a title in the text says of the person it stands beside. */
export interface TitleReading {
  kind: OfficeKind;
  country?: Party;
  former: boolean;
  /** A rank that says less than the office: 大臣, Minister. It fits any minister. */
  generic?: boolean;
  /** The words of the article, offsets in the same field. */
  start: number;
  end: number;
  words: string;
}
