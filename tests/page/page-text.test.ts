import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { blocksOf } from '../../lib/page/article-body';
import { modelOf } from '../../lib/page/page-model';
import { pageTextOf, sliceBlock } from '../../lib/page/page-text';

function textOf(html: string) {
  const { document } = new JSDOM(`<!doctype html><body>${html}</body>`).window;
  const blocks = blocksOf(modelOf(document.body).texts);
  return { blocks, text: pageTextOf(blocks), document };
}

/** What the live range of the first `words` holds, with the page's own white space and soft hyphens. */
function there(html: string, words: string) {
  const { text, document } = textOf(html);
  const at = text.text.indexOf(words);
  const found = text.locate(at, at + words.length);
  if (!found) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.toString();
}

test.each<[name: string, html: string, text: string]>([
  ['paragraphs become lines', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
  ['inline elements do not', '<p>The <b>fo</b><i>ur</i> islands</p>', 'The four islands'],
  ['line breaks do', 'One.<br><br>Two.', 'One.\nTwo.'],
  ['white space is one space', '<p>  A\n   b\t c </p>', 'A b c'],
  ['an ideographic space stays', '<p>　首相　会談</p>', '首相　会談'],
  [
    'readings of ruby are left out',
    '<p><ruby>会談<rp>(</rp><rt>かいだん</rt><rp>)</rp></ruby>した</p>',
    '会談した',
  ],
  ['soft hyphens too', '<p>мини&shy;стр ино&shy;странных</p>', 'министр иностранных'],
  [
    'and what is no text',
    '<p>One<script>two()</script><style>p{}</style><template>three</template></p>',
    'One',
  ],
  ['a comment in the middle changes nothing', '<p>Kuri<!-- x -->l</p>', 'Kuril'],
])('%s', (_, html, text) => {
  expect(textOf(html).text.text).toBe(text);
});

test('a range holds just the words, whatever stands between them', () => {
  expect(there('<p>The <b>fo</b><i>ur</i> islands</p>', 'four')).toBe('four');
  expect(there('<p>мини&shy;стр вышел</p>', 'министр')).toBe('мини\u00adстр');
  expect(there('<p>Tokyo\n   said</p>', 'Tokyo said')).toBe('Tokyo\n   said');
  expect(there('<p>One.</p><p>Two.</p>', 'One.\nTwo.')).toBe('One.Two.');
  expect(there('<p>x<ruby>会談<rt>かいだん</rt></ruby>した</p>', '談し')).toBe('談かいだんし');
});

test('what cannot be located is null', () => {
  const { text, document } = textOf('<p>One.</p><p>Two.</p>');
  expect(text.locate(3, 3)).toBeNull();
  expect(text.locate(-1, 2)).toBeNull();
  expect(text.locate(4, 5)).toBeNull();
  expect(text.locate(90, 95)).toBeNull();
  document.querySelector('p')?.remove();
  expect(text.locate(0, 3)).toBeNull();
  expect(text.locate(5, 8)).not.toBeNull();
});

test('a slice of a block is still where it stands', () => {
  const { blocks } = textOf('<p>(Seoul=Gull) <b>Han</b> = The ministers met.</p>');
  const [block] = blocks;
  const rest = block && sliceBlock(block, block.text.indexOf('The'), block.text.length);
  const range = rest && pageTextOf([rest]).locate(4, 13);
  expect(rest?.text).toBe('The ministers met.');
  expect(range?.startContainer.data.slice(range.startOffset, range.endOffset)).toBe('ministers');
});
