import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { bodyInData } from '../../lib/page/page-data';

const TITLE = 'Talks on the ferry begin';
const LINES = [
  'The two sides met on Monday in a hotel that neither of them had chosen, an official said.',
  'They spoke of the ferry, of its flag, and of who should paint it before the first of June.',
  'A second meeting is planned for the autumn.',
  'The ferry itself was not asked.',
];
const html = LINES.map((line) => `<p>${line}</p>`).join('');
const OTHER = { title: 'Another story of the day', content: html.replaceAll('ferry', 'train') };

function found(data: unknown, attributes = 'id="__NEXT_DATA__" type="application/json"') {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const { document } = new JSDOM(
    `<!doctype html><body><div id="root"></div><script ${attributes}>${text.replaceAll('<', '\\u003c')}</script>`,
  ).window;
  return bodyInData(document, [TITLE, `${TITLE} | Pier`]);
}

describe('the body of the article that bears the page’s title', () => {
  test.each<[name: string, data: unknown]>([
    ['as HTML', { props: { post: { title: TITLE, content: html }, more: [OTHER] } }],
    ['as plain text', { article: { headline: TITLE, body: LINES.join('\n\n') } }],
    ['as a list of strings', [{ title: TITLE, paragraphs: LINES }]],
    [
      'as a list of blocks',
      { a: { name: TITLE, blocks: LINES.map((text) => ({ kind: 'p', text })) } },
    ],
    ['twice, the same', { a: { title: TITLE, content: html }, b: { title: TITLE, content: html } }],
  ])('%s', (_, data) => {
    expect(found(data)?.split('\n')).toEqual(LINES);
  });
});

describe('and nothing where it is not plain which text that is', () => {
  test.each<[name: string, data: unknown]>([
    ['another title', { props: { post: OTHER } }],
    [
      'two different bodies',
      [
        { title: TITLE, content: html },
        { title: TITLE, content: OTHER.content },
      ],
    ],
    ['a summary alone', { title: TITLE, content: LINES[1] }],
    ['no text', { title: TITLE, content: 'enc:9f8a77b1' }],
    ['broken JSON', `{"title": "${TITLE}", "content": "`],
    ['nesting without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a number', '42'],
  ])('%s', (_, data) => {
    expect(found(data)).toBeUndefined();
  });

  test('data of another kind of script', () => {
    expect(found({ title: TITLE, content: html }, 'type="text/javascript"')).toBeUndefined();
  });

  test('markup in a body is read as text: nothing in it runs or loads', () => {
    const text = found({
      title: TITLE,
      content: `${html}<script>document.title = 'taken'</script><img src=x onerror="document.title='taken'"><p>Last line of the report.</p>`,
    });
    expect(text?.split('\n')).toEqual([...LINES, 'Last line of the report.']);
  });
});
