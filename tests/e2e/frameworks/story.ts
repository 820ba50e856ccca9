/** All that a framework's page shows, and nothing else does. */
export interface News {
  step: number;
  tick: number;
  headline: string;
  lead: string;
  /** A sentence in pieces, as templates write them: frameworks give each piece a text node of its own. */
  said: { host: string; guest: string; city: string; place: string };
  paragraphs: Row[];
  /** New ones come on top, old ones go at the end, and now and then the order is turned round. */
  updates: Row[];
  /** Words that come and go within a sentence, as a text node of their own. */
  aside: string | null;
  /** Said at some steps only. */
  quote: string | null;
  /** Comes after the rest, and stays. */
  late: string | null;
  /** Attributes that change while the text stays. */
  tone: 'calm' | 'urgent';
  isFollowed: boolean;
  readers: number;
}

interface Row {
  id: string;
  text: string;
}

const HEADLINES = [
  'Kono and Lavrov to talk in Moscow about ferries to Kunashiri',
  'Lavrov meets Kono in Moscow, ferries to Kunashiri in doubt',
  'Ferries to Kunashiri: Abe and Putin take over from ministers',
] as const;

const SAID = [
  { host: 'Sergei Lavrov', guest: 'Taro Kono', city: 'Moscow', place: 'Kunashiri' },
  { host: 'Taro Kono', guest: 'Sergei Lavrov', city: 'Tokyo', place: 'Shikotan' },
  { host: 'Taro Kono', guest: 'Kang Kyung-wha', city: 'Tokyo', place: 'Takeshima' },
] as const;

const QUOTES = [
  'We have all the time that Kunashiri needs, Lavrov said to the reporters who had waited in the rain.',
  'Nobody in Tokyo has given up Shikotan, Kono answered when he was asked about the ferries on the stairs.',
] as const;

const UPDATES = [
  'Lavrov left the ministry through the garden and spoke to nobody about the ferries.',
  'A ferry with forty former residents turned back before Kunashiri because of the ice.',
  'Kono told a committee in Tokyo that the 1956 Joint Declaration remains in force.',
  'Two patrol boats were seen near Habomai in the morning, the harbour office of Nemuro said.',
  'Putin asked for a map of the landing places, a person in the room said.',
  'Abe will speak in the evening, and his office asked all stations for ten minutes.',
  'The mayor of Nemuro wants the boats to Shikotan to run twice a week in summer.',
] as const;

function nth<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list tells no news');
  return found;
}

function updatesAt(step: number): Row[] {
  const count = 3 + (step % 3);
  const rows = Array.from({ length: count }, (_, back) => {
    const number = step + 6 - back;
    return { id: `update-${number}`, text: `${number}. ${nth(UPDATES, number)}` };
  });
  return step % 4 === 3 ? rows.reverse() : rows;
}

/** The news after `step` changes; `tick` counts what changes in between. The same numbers tell the same news. */
export function newsAt(step: number, tick: number): News {
  const paragraphs = [
    'Japan asked for the talks in autumn, after fishing boats from Nemuro had been stopped near Habomai and their crews kept for a week without a word to their families.',
    `Prime Minister Shinzo Abe and President Vladimir Putin agreed in Singapore to speed up work on a peace treaty on the basis of the 1956 Joint Declaration, and ${20 + step} meetings were counted since.`,
    'Former residents, most of them over eighty years old, hope to see the graves of their parents on Shikotan before another winter closes the harbour.',
  ].map((text, index) => ({ id: `paragraph-${index}`, text }));
  return {
    step,
    tick,
    headline: nth(HEADLINES, step),
    lead: `Japan and Russia were to speak about ferries to the islands for the ${12 + step}th time this year, the ministries in Tokyo and Moscow said on Tuesday.`,
    said: nth(SAID, step),
    paragraphs: step % 5 === 4 ? [...paragraphs].reverse() : paragraphs,
    updates: updatesAt(step),
    aside: step % 3 === 0 ? ' Putin was told by telephone.' : null,
    quote: step % 2 === 1 ? nth(QUOTES, (step - 1) / 2) : null,
    late:
      step >= 3
        ? `Late in the evening Lavrov and Kono sat down again, for ${step} minutes, and wrote one sentence about Kunashiri that both could sign.`
        : null,
    tone: step % 3 === 2 ? 'urgent' : 'calm',
    isFollowed: tick % 2 === 1,
    readers: 100 + step * 10 + tick,
  };
}

/** Every name that the story tells; longer ones first, so that a search takes them whole. */
export const NAMES = [
  ...['Sergei Lavrov', 'Taro Kono', 'Kang Kyung-wha', 'Shinzo Abe', 'Vladimir Putin'],
  ...['1956 Joint Declaration', 'peace treaty', 'Lavrov', 'Kono', 'Abe', 'Putin'],
  ...['Kunashiri', 'Shikotan', 'Habomai', 'Takeshima'],
] as const;

/** The names in what a page shows, in order. */
export function namesIn(text: string): string[] {
  return text.match(new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'g')) ?? [];
}

/** A page that holds what a framework's server made; its scripts come from the same folder. */
export function newsPage(script: string, html: string): string {
  const { headline } = newsAt(0, 0);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article">
<meta property="article:published_time" content="2019-01-15T08:00:00+03:00">
<style>body { font: 16px/1.5 sans-serif; max-width: 44em; margin: 1em auto } .urgent h1 { color: #900 }</style>
</head><body><div id="app">${html}</div><script src="${script}"></script></body></html>`;
}
