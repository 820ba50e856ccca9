import { hostOf } from '../address';
import { fillIn } from '../interface-locale';
import { detectLanguage } from '../language';
import { escapeHtml, markedText, paragraphs } from './pack-text';
import type { ExportedClipping, ExportFormat, ExportHead } from './record';

/** No script, no network: pictures only where they stand in the file itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * One file to read, print or hand on: every clipping with its marks, quotes and notes, in need of nothing
 * else. It is built from the plain text, not from the saved HTML: the file is opened outside the
 * extension, where nothing would sanitise that once more, and whoever is handed it trusts the sender, not
 * the publishers.
 */
export const readingPack: ExportFormat = {
  id: 'pack',
  extension: 'html',
  mediaType: 'text/html',
  labelKey: 'format_pack',
  async *write(clippings, head) {
    const { words } = head;
    yield opening(head);
    // Contents are known only at the end; the style sheet shows them first on a screen.
    const contents: string[] = [];
    for await (const clipping of clippings) {
      const anchor = `c${contents.length + 1}`;
      contents.push(lineOf(clipping, anchor, head));
      yield articleOf(clipping, anchor, head);
    }
    yield `</main>\n<nav id="contents" aria-labelledby="contents-title">\n<h2 id="contents-title">${escapeHtml(words.contents)}</h2>\n<ol>\n`;
    for (const line of contents) yield line;
    yield '</ol>\n</nav>\n</body>\n</html>\n';
  },
};

function opening({ words, now, appVersion, dayOf }: ExportHead): string {
  const title = escapeHtml(words.title);
  const day = dayOf(now.toISOString());
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Kirinuki ${escapeHtml(appVersion)}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p><time datetime="${day}">${day}</time> · <a href="#contents">${escapeHtml(words.contents)}</a></p>
</header>
<main>
`;
}

function lineOf(clipping: ExportedClipping, anchor: string, head: ExportHead): string {
  const about = [outletOf(clipping), dateOf(clipping, head)].map(escapeHtml).join(' · ');
  return `<li><a href="#${anchor}"${langOf(clipping)}>${titleOf(clipping)}</a> <small>${about}</small></li>\n`;
}

function articleOf(clipping: ExportedClipping, anchor: string, head: ExportHead): string {
  const { words } = head;
  const { byline, url, text, mentions, quotes = [], note } = clipping;
  const lang = langOf(clipping);
  const about = [outletOf(clipping), byline ?? '', dateOf(clipping, head)].filter(Boolean);
  const original = /^https?:\/\//i.test(url)
    ? ` · <a href="${escapeHtml(url)}" rel="noreferrer noopener">${escapeHtml(words.original)}</a>`
    : '';
  const kept = quotes.map(
    (quote) =>
      `<blockquote${lang}>\n${paragraphs(quote.exact)}\n</blockquote>\n${quote.note ? noteOf(quote.note) : ''}`,
  );
  return `<article id="${anchor}">
<h2${lang}>${titleOf(clipping)}</h2>
<p class="about">${escapeHtml(about.join(' · '))}${original}</p>
${pictureOf(clipping)}<div${lang}>
${markedText(text, mentions, words)}
</div>
${kept.length > 0 ? `<section>\n<h3>${escapeHtml(words.quotes)}</h3>\n${kept.join('')}</section>\n` : ''}${note ? `<section>\n<h3>${escapeHtml(words.note)}</h3>\n${noteOf(note)}</section>\n` : ''}</article>
`;
}

/** The kept picture, in the file itself; one that is only named would tell its server who reads. */
function pictureOf({ imageData, image, language }: ExportedClipping): string {
  if (!imageData) return '';
  const { type, base64 } = imageData;
  if (!/^image\/(?:png|jpeg|gif|webp|avif)$/.test(type)) return '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return '';
  const caption = image?.caption
    ? `<figcaption${langOf({ language })}>${escapeHtml(image.caption)}</figcaption>`
    : '';
  return `<figure><img src="data:${type};base64,${base64}" alt="${escapeHtml(image?.alt ?? '')}">${caption}</figure>\n`;
}

function titleOf({ title, url }: ExportedClipping): string {
  return escapeHtml(title.replace(/\s+/g, ' ').trim() || hostOf(url));
}

function outletOf({ outlet, url }: ExportedClipping): string {
  return outlet ?? hostOf(url);
}

function dateOf({ published, saved }: ExportedClipping, { words, dayOf }: ExportHead): string {
  return published ?? fillIn(words.savedOn, [dayOf(saved)]);
}

/** The reader's own words, in whatever language they are. */
function noteOf(note: string): string {
  return `<div class="note"${langOf({ language: detectLanguage(note) })}>\n${paragraphs(note)}\n</div>\n`;
}

function langOf({ language }: Pick<ExportedClipping, 'language'>): string {
  return language === 'und' ? '' : ` lang="${escapeHtml(language)}"`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { display: flex; flex-direction: column; max-width: 42em; margin: 2em auto; padding: 0 1em; font: 100%/1.7 Georgia, "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif; }
:lang(ko) { word-break: keep-all; }
header { order: -2; }
nav { order: -1; }
article { margin-top: 3em; padding-top: 1em; border-top: 3px double; }
h1, h2, h3, p, li, blockquote, figcaption { overflow-wrap: anywhere; }
h2 { line-height: 1.35; }
h2, h3 { break-after: avoid; }
.about, small, figcaption { font-size: 0.85em; opacity: 0.8; }
mark { background: none; color: inherit; border-bottom: 2px solid; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
@media print {
  body { display: block; max-width: none; margin: 0; }
  article { break-before: page; margin-top: 0; border-top: 0; }
  a { color: inherit; text-decoration: none; }
  p { orphans: 3; widows: 3; }
}
`;
