import type { Mention } from './mention';

export type MentionKind = Mention['kind'];

/** Colours a kind of mention may be marked in; each has a shade for light and for dark ground. */
export const colourNames = ['blue', 'amber', 'green', 'purple', 'teal', 'rose', 'grey'] as const;
export type ColourName = (typeof colourNames)[number];

/** In which order a person's name is written where the language leaves a choice. */
export const nameOrders = ['as-used', 'family-first', 'family-last'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** Languages the interface speaks, as the names of the folders of its messages. */
export const interfaceLanguages = ['en', 'ja', 'ru', 'ko', 'zh_CN', 'zh_TW'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Sizes of an article's text in the archive, and lengths of its lines. */
export const textSizes = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export const lineLengths = ['short', 'medium', 'long'] as const;
export type LineLength = (typeof lineLengths)[number];

/** How an article is set in the archive. */
export interface ReadingComfort {
  textSize: TextSize;
  lineLength: LineLength;
}

/** How mentions are shown. */
export interface Appearance {
  /** Kinds that are not painted. */
  hiddenKinds: MentionKind[];
  colours: Record<MentionKind, ColourName>;
}

/** Blue, amber, green: told apart with the common kinds of colour blindness, and by their lines besides. */
export const defaultColours: Appearance['colours'] = {
  official: 'blue',
  unresolved: 'blue',
  territory: 'amber',
  agreement: 'green',
};
