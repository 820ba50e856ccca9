import { describe, expect, test } from 'vitest';
import { colourNames, defaultColours, type MentionKind } from '../../lib/core/appearance';
import { colourVariables, palette, type Tone, washes } from '../../lib/core/palette';

type Rgb = readonly number[];

const GROUNDS: Record<Tone, Record<string, Rgb>> = {
  light: { white: [255, 255, 255], paper: [244, 239, 228], sheet: [253, 251, 246] },
  dark: { black: [0, 0, 0], paper: [26, 24, 21], sheet: [36, 33, 29] },
};
const TONES: Tone[] = ['light', 'dark'];

const linear = (part: number) =>
  part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const gamma = (part: number) =>
  255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const luminance = ([r = 0, g = 0, b = 0]: Rgb) =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** WCAG contrast of two colours. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const over = (top: Rgb, alpha: number, ground: Rgb): Rgb =>
  ground.map((part, i) => part + ((top[i] ?? 0) - part) * alpha);

/** How eyes without one kind of cone see, on linear light (Machado, Oliveira and Fernandes, 2009). */
const EYES: Record<string, readonly Rgb[]> = {
  'all three cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eyes: readonly Rgb[], colour: Rgb): Rgb {
  const light = colour.map(linear);
  return eyes.map((row) => {
    const part = row.reduce((sum, share, i) => sum + share * (light[i] ?? 0), 0);
    return gamma(Math.min(1, Math.max(0, part)));
  });
}

/** CIE 1976 L*a*b* under D65. */
function lab(colour: Rgb): Rgb {
  const [r = 0, g = 0, b = 0] = colour.map(linear);
  const f = (v: number) => (v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours are apart to an eye; 2.3 is the least that is noticed. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((part, i) => part - (b[i] ?? 0)));
}

const KINDS = Object.keys(washes) as MentionKind[];

describe.each(TONES)('colours on %s ground', (tone) => {
  test.each(colourNames)(
    'words in %s can be read on its wash, over every ground, of every kind',
    (name) => {
      const { ink, wash } = palette[name][tone];
      const faint = KINDS.flatMap((kind) =>
        Object.entries(GROUNDS[tone]).map(([ground, colour]) => ({
          where: `${kind} on ${ground}`,
          ratio: contrast(ink, over(wash, washes[kind][tone], colour)),
        })),
      ).filter(({ ratio }) => ratio < 4.5);
      expect(faint).toEqual([]);
    },
  );

  test('no two colours of the palette are alike', () => {
    const pairs = colourNames.flatMap((one, i) =>
      colourNames.slice(i + 1).map((other) => ({
        pair: `${one} and ${other}`,
        apart: distance(palette[one][tone].ink, palette[other][tone].ink),
      })),
    );
    expect(pairs.filter(({ apart }) => apart < 15)).toEqual([]);
  });

  test.each(Object.keys(EYES))('the default ones stay apart with %s', (eyes) => {
    const names = [...new Set(Object.values(defaultColours))];
    const pairs = names.flatMap((one, i) =>
      names.slice(i + 1).map((other) => ({
        pair: `${one} and ${other}`,
        apart: distance(
          seenBy(EYES[eyes] ?? [], palette[one][tone].ink),
          seenBy(EYES[eyes] ?? [], palette[other][tone].ink),
        ),
      })),
    );
    expect(pairs).toHaveLength(3);
    expect(pairs.filter(({ apart }) => apart < 20)).toEqual([]);
  });
});

test('a page gets a line and a wash for each kind and ground', () => {
  const variables = colourVariables({ ...defaultColours, territory: 'rose' });
  expect(Object.keys(variables)).toHaveLength(KINDS.length * 4);
  expect(variables['--territory-light']).toBe('rgb(171 34 84)');
  expect(variables['--territory-wash-dark']).toBe('rgb(255 140 180 / 0.26)');
});
