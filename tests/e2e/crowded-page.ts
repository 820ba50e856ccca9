/** Each name as it is printed, and the word that its card cannot do without. */
const NAMES: Record<string, string> = {
  'Sergei Lavrov': 'Lavrov',
  Lavrov: 'Lavrov',
  'Taro Kono': 'Kono',
  Kono: 'Kono',
  'Shinzo Abe': 'Abe',
  Abe: 'Abe',
  'Vladimir Putin': 'Putin',
  Putin: 'Putin',
  'Kang Kyung-wha': 'Kyung-wha',
  Kunashiri: 'Kunashiri',
  Shikotan: 'Shikotan',
  Takeshima: 'Takeshima',
  Senkaku: 'Senkaku',
  '1956 Joint Declaration': '1956',
};

/** The word on the card of a painted name; undefined where no such name was printed. */
export function onCardOf(word: string): string | undefined {
  return NAMES[word.replace(/[\s\u00ad]+/g, ' ')];
}

const WORDS =
  'harbour winter boat evening letter reporter garden window committee morning ladder ticket paper bridge island minute kitchen station lantern answer'.split(
    ' ',
  );

/** Numbers from 0 to 1, always the same ones. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** How names stand on pages: each a class of the style sheet below. */
const LAYOUTS = [
  ...['plain', 'columns', 'floats', 'rtl', 'vertical', 'turned', 'zoomed', 'narrow', 'inline'],
] as const;

const STYLE = `
  body { font: 16px/2 sans-serif; margin: 0; padding-top: 60px }
  header { position: fixed; inset: 0 0 auto; height: 50px; background: #eee; z-index: 5 }
  article { max-width: 800px; margin: 0 auto }
  section { margin: 40px 0; clear: both; overflow: hidden; padding: 10px }
  .columns { column-count: 3 }
  .floats .beside { float: left; width: 45%; margin: 0 14px 0 0 }
  .vertical { writing-mode: vertical-rl; height: 420px }
  .turned { transform: rotate(4deg) scale(.9) translate(20px, 10px) }
  .zoomed { zoom: 1.35 }
  .narrow { width: 5.5em; overflow-wrap: anywhere; word-break: break-all }
  .inline b { font-size: 1.4em; letter-spacing: 2px } .inline i { padding: 0 6px }
`;

/** Sections of the page in one round: one of each layout. */
export const SECTIONS_A_ROUND = LAYOUTS.length;

/** A long article whose names stand in every place that pages put them. The same for the same seed. */
export function crowdedPage(seed: number, rounds: number): string {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(next() * list.length)] ?? otherwise;
  const names = Object.keys(NAMES);
  const filler = (count: number) =>
    Array.from({ length: count }, () => pick(WORDS, 'boat')).join(' ');
  const dressed = (name: string) => {
    const [head = '', ...tail] = name.split(' ');
    const rest = tail.length > 0 ? ` ${tail.join(' ')}` : '';
    const half = head.length >> 1;
    return pick(
      [
        `<b>${head}</b>${rest}`,
        `<a href="https://elsewhere.example/">${name}</a>`,
        `<i>${head.slice(0, half)}</i>${head.slice(half)}${rest}`,
        `<span>${head}<em>${rest}</em></span>`,
      ],
      name,
    );
  };
  const sentence = (isDressed: boolean) => {
    const name = pick(names, 'Kunashiri');
    return `The ${filler(3)} that ${isDressed ? dressed(name) : name} spoke of stands by the ${filler(4)}.`;
  };
  const paragraph = (layout: string) =>
    Array.from({ length: 4 }, () => sentence(layout === 'inline')).join(' ');
  const section = (layout: string) =>
    `<section class="${layout}"${layout === 'rtl' ? ' dir="rtl"' : ''}>` +
    `${layout === 'floats' ? `<p class="beside">${paragraph(layout)}</p>` : ''}` +
    `<p>${paragraph(layout)}</p><p>${paragraph(layout)}</p></section>`;
  const sections = Array.from({ length: rounds }, () => LAYOUTS.map(section).join('\n')).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Tokyo and Moscow go through a long list of names</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2019-01-15T08:00:00+03:00"><link rel="icon" href="data:,">
<style>${STYLE}</style></head><body><header>The paper of today</header>
<article><h1>Tokyo and Moscow go through a long list of names</h1>
<p>Japanese Foreign Minister Taro Kono, South Korean Foreign Minister Kang Kyung-wha and Russian Foreign Minister Sergei Lavrov spoke for Prime Minister Shinzo Abe and President Vladimir Putin of Japan and Russia on Tuesday about the islands.</p>
${sections}</article><textarea aria-label="Write"></textarea></body></html>`;
}
