// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { selectedQuote } from '../../lib/page/selection';

beforeEach(() => {
  document.body.innerHTML = `<script>var harbour = 1</script><article>
    <h1>Harbour council</h1>
    <p id="one">The council met on <em>Friday</em> to speak of <a href="#">kelp boats</a>.</p>
    <script>var between = 1</script>
    <p id="two">Nobody   spoke
      against it.</p></article><textarea>typed words</textarea>`;
  getSelection()?.removeAllRanges();
});

/** jsdom's selections say their text as ranges do: as it stands in the markup. */
function select(from: Node | null, start: number, to: Node | null, end: number): void {
  const range = document.createRange();
  if (!from || !to) throw new Error('no such place');
  range.setStart(from, start);
  range.setEnd(to, end);
  getSelection()?.addRange(range);
}
const one = () => document.querySelector('#one');
const two = () => document.querySelector('#two');

test('inside one text', () => {
  select(one()?.firstChild ?? null, 4, one()?.firstChild ?? null, 11);
  expect(selectedQuote(window)).toEqual({
    exact: 'council',
    prefix: ' Harbour council The ',
    suffix: ' met on Friday to speak of kelp ',
  });
});

test('across inline markup', () => {
  select(one()?.firstChild ?? null, 12, one()?.querySelector('a')?.firstChild ?? null, 4);
  expect(selectedQuote(window)).toMatchObject({
    exact: 'met on Friday to speak of kelp',
    suffix: ' boats. Nobody spoke against it.',
  });
});

test('whole elements, from and to places between nodes', () => {
  select(one(), 1, one(), 2);
  expect(selectedQuote(window)).toMatchObject({
    exact: 'Friday',
    prefix: 'bour council The council met on ',
  });
  expect(selectedQuote(window)?.suffix).toMatch(/^ to speak of kelp boats/);
});

test('several paragraphs are several lines, and scripts between them are no words', () => {
  select(one()?.querySelector('a')?.firstChild ?? null, 0, two()?.firstChild ?? null, 6);
  expect(selectedQuote(window)).toMatchObject({
    prefix: 'uncil met on Friday to speak of ',
    suffix: ' spoke against it.',
  });
});

test('in a shadow tree its own words are around it', () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Before <b>within</b> after</p>';
  document.body.append(host);
  const text = host.shadowRoot?.querySelector('b')?.firstChild ?? null;
  select(text, 0, text, 6);
  // Browsers tell a page's selection in a shadow tree by the host at most; then the menu's words count.
  const quote = selectedQuote(window, 'within');
  expect(quote?.exact).toBe('within');
});

test.each<[string, string, object | null]>([
  ['nothing at all', '', null],
  ['a field’s words, told by the menu', 'typed words', { exact: 'typed words', prefix: '' }],
  ['lines, told by the menu', ' a \r\n\n b ', { exact: 'a\nb' }],
])('%s', (_, said, quote) => {
  const found = selectedQuote(window, said);
  if (quote) expect(found).toMatchObject(quote);
  else expect(found).toBeNull();
});

test('what the menu tells counts where the page tells of another selection', () => {
  select(one()?.firstChild ?? null, 4, one()?.firstChild ?? null, 11);
  expect(selectedQuote(window, 'words in a frame')).toEqual({
    exact: 'words in a frame',
    prefix: '',
    suffix: '',
  });
  expect(selectedQuote(window, 'council')?.prefix).not.toBe('');
});
