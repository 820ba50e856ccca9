import { OTHER } from './hosts';

export const TITLE = 'Kono and Lavrov end two days of talks on the islands';

function article(css = '', before = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${TITLE}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-05-31T09:30:00+09:00">
<style>body { margin: 16px; font: 16px/1.6 serif; max-width: 560px } ${css}</style></head>
<body>${before}<article><h1>${TITLE}</h1>
<p>TOKYO – Foreign Minister Taro Kono received his Russian counterpart, Sergei Lavrov, on Friday for two days of talks about fishing quotas and the islands that both countries claim.</p>
<p>Japan calls them the Northern Territories; to Russia they are the southern Kurils. Both sides spoke of an exchange of views, not of a bargain, and of boats, graves and kelp.</p>
<p><a id="more" href="/more">Prime Minister Shinzo Abe</a> and President Vladimir Putin are to meet at the end of June. Both mention the 1956 Joint Declaration, which the two parliaments ratified in the year it was signed.</p>
<p><textarea id="draft" rows="4" cols="60"></textarea></p><div style="height: 1500px"></div>
</article></body></html>`;
}

/** Rules that would spoil a card which they reached. */
const HOSTILE = `:root { font-size: 40px; --sheet: lime; --unit: 9px } html { zoom: 1.2; direction: rtl }
* { --ink: red !important; --unit: 9px !important; --sheet: lime !important; letter-spacing: 4px !important;
  text-transform: uppercase !important; line-height: 2 !important; font-size: 19px !important; margin: 9px !important;
  opacity: 0.7 !important; box-sizing: content-box !important; transform: rotate(0.3deg) !important }`;

/** Address of one of these pages. */
export const url = (name: string, scheme = 'https') => `${scheme}://${OTHER}/${name}`;
/** An article, and the same where its site would spoil a card. */
export const PAGES = [
  { url: url('talks'), body: article() },
  { url: url('more'), body: '<!doctype html><title>More</title><p>More.</p>' },
  { url: url('hostile'), body: article(HOSTILE) },
  {
    url: url('strict'),
    body: article(),
    headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" },
  },
];
