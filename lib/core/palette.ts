import type { Appearance, ColourName, MentionKind } from './appearance';

/** What is behind the words: dark text on light, or light text on dark. */
export type Tone = 'light' | 'dark';

interface Shade {
  /** The line under the words, and the words of a label: sRGB, 0 to 255. */
  ink: Rgb;
  /** What is laid behind the words, thinly. */
  wash: Rgb;
}
type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The colours a kind may be marked in. Every ink has 4.5:1 on its own wash over white, paper, black and
 * dark grey, so that a label in it can be read; tests/core/palette.test.ts measures that, and how far the
 * default ones stay apart for eyes that miss one of the three cones.
 */
export const palette: Record<ColourName, Record<Tone, Shade>> = {
  blue: {
    light: { ink: [34, 82, 196], wash: [37, 99, 235] },
    dark: { ink: [143, 182, 255], wash: [125, 170, 255] },
  },
  amber: {
    light: { ink: [144, 72, 0], wash: [200, 110, 0] },
    dark: { ink: [255, 197, 107], wash: [255, 190, 90] },
  },
  green: {
    light: { ink: [14, 80, 48], wash: [30, 110, 70] },
    dark: { ink: [180, 250, 190], wash: [140, 215, 165] },
  },
  purple: {
    light: { ink: [112, 60, 176], wash: [120, 70, 200] },
    dark: { ink: [201, 168, 255], wash: [190, 150, 255] },
  },
  teal: {
    light: { ink: [0, 100, 112], wash: [0, 130, 145] },
    dark: { ink: [110, 212, 222], wash: [100, 205, 220] },
  },
  rose: {
    light: { ink: [171, 34, 84], wash: [215, 50, 110] },
    dark: { ink: [255, 160, 190], wash: [255, 140, 180] },
  },
  grey: {
    light: { ink: [84, 88, 96], wash: [100, 108, 120] },
    dark: { ink: [190, 196, 206], wash: [170, 180, 195] },
  },
};

/** How thick a wash lies behind each kind: people and places over agreements, which are many and matter least. */
export const washes: Record<MentionKind, Record<Tone, number>> = {
  official: { light: 0.14, dark: 0.26 },
  unresolved: { light: 0.07, dark: 0.14 },
  territory: { light: 0.17, dark: 0.26 },
  agreement: { light: 0.08, dark: 0.14 },
};

/** The line and the wash of a kind in a colour, as CSS colours. */
export function looksOf(
  kind: MentionKind,
  colour: ColourName,
  tone: Tone,
): { ink: string; wash: string } {
  const { ink, wash } = palette[colour][tone];
  return { ink: `rgb(${ink.join(' ')})`, wash: `rgb(${wash.join(' ')} / ${washes[kind][tone]})` };
}

/**
 * The reader's colours as custom properties (`--official-light`, `--official-wash-dark` …) that
 * tokens.css reads: set on a page of ours, or around a card.
 */
export function colourVariables(colours: Appearance['colours']): Record<string, string> {
  const tones: Tone[] = ['light', 'dark'];
  return Object.fromEntries(
    (Object.keys(washes) as MentionKind[]).flatMap((kind) =>
      tones.flatMap((tone) => {
        const { ink, wash } = looksOf(kind, colours[kind], tone);
        return [
          [`--${kind}-${tone}`, ink],
          [`--${kind}-wash-${tone}`, wash],
        ];
      }),
    ),
  );
}
