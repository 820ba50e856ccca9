import type { Look } from './canvas';

/** The look of our pages: the tokens of tokens.css and pictures.css, which know themes and forced colours. */
export function pageLook(size: number): Look {
  return {
    ink: 'var(--ink)',
    soft: 'var(--ink-soft)',
    rule: 'var(--picture-rule)',
    ground: 'none',
    halo: 'var(--sheet)',
    bar: 'var(--picture-bar)',
    colours: [1, 2, 3, 4, 5].map((n) => `var(--picture-${n})`),
    font: 'inherit',
    size,
  };
}

/** The look of a file: ink on white, as it will be printed, whatever the reader's screen. */
export const fileLook: Look = {
  ink: '#1f1c17',
  soft: '#5d564a',
  rule: '#d9d0bd',
  ground: '#ffffff',
  halo: '#ffffff',
  bar: '#3f5f8a',
  colours: ['#1f5fa8', '#b36200', '#5b3f8c', '#00707a', '#6e6250'],
  font: 'sans-serif',
  size: 13,
};
