// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { describePictures, savedBody } from '../../lib/page/saved-body';
import { savedTextOf } from '../../lib/page/saved-text';

function shown(clipping: { html?: string; text: string }): HTMLElement {
  const element = document.createElement('article');
  element.append(savedBody(document, clipping));
  document.body.replaceChildren(element);
  return element;
}

test('without HTML each line is a paragraph, and no line is markup', () => {
  expect(shown({ text: 'One <b>\n\nTwo' }).innerHTML).toBe('<p>One &lt;b&gt;</p><p>Two</p>');
});

test('nothing of the saved HTML is loaded or run', () => {
  const html =
    '<p>One<script>alert(1)</script><img src="https://a.example/1.jpg" alt="Boats" onerror="alert(1)"></p>';
  const element = shown({ html, text: 'One' });
  expect(element.querySelector('img, script, [onerror]')).toBeNull();
});

test('readings over characters stay', () => {
  const html = '<p><ruby>昆布<rt>こんぶ</rt></ruby>漁</p>';
  const element = shown({ html, text: '昆布漁' });
  expect(element.querySelector('rt')?.textContent).toBe('こんぶ');
  expect(savedTextOf(element, '昆布漁').shown.text).toBe('昆布漁');
});

test('a picture’s description is shown, and is none of the words that are marked', () => {
  const html = '<p><img src="https://a.example/1.jpg" alt="Kelp boats">Kelp is dear.</p>';
  const text = 'Kelp is dear.';
  const element = shown({ html, text });
  const place = savedTextOf(element, text).locate(0, 4);
  expect(place?.startContainer.data).toBe('Kelp is dear.');
  describePictures(element, true);
  expect(element.textContent).toBe('Kelp boatsKelp is dear.');
  describePictures(element, false);
  expect(savedTextOf(element, text).shown.text).toBe(text);
});

test('a caption that names the same does not take the mark from the text', () => {
  const html =
    '<figure><figcaption>Kelp boats</figcaption></figure><p>Kelp is dear.</p><p>Kelp boats left.</p>';
  const text = 'Kelp is dear.\nKelp boats left.';
  const saved = savedTextOf(shown({ html, text }), text);
  const wholeOf = (start: number, end: number) => saved.locate(start, end)?.startContainer.data;
  expect(wholeOf(0, 4)).toBe('Kelp is dear.');
  expect(wholeOf(14, 24)).toBe('Kelp boats left.');
  // Over two lines there is only one place for all of the words.
  expect(wholeOf(8, 18)).toBe('Kelp is dear.');
});
