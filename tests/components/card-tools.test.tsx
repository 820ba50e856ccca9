// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardToolsProps } from '../../components/CardTools';
import { MentionCard } from '../../components/MentionCard';
import { agreement, facts, official, territory, unresolved } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const base = { facts, articleDate: '2019-05-10', asOf: '2026-11-01', readOn: '2026-11-22' };
function card(tools: Partial<CardToolsProps> = {}, mention = official()) {
  const onCopy = vi.fn(async (_line: string) => true);
  const onOpenNamed = vi.fn(async () => undefined as string | undefined);
  const all = { onCopy, onOpenNamed, ...tools };
  return { view: <MentionCard {...base} mention={mention} tools={all} />, onCopy, onOpenNamed };
}
const said = (page: Element) => textOf(page.querySelector('.card-said'));

describe('what can be done with a card', () => {
  test('it is copied as one line, and says so', async () => {
    const { view, onCopy } = card();
    const page = await show(view);
    expect(said(page)).toBe('');
    await press(control('Copy'));
    expect(onCopy.mock.calls[0]?.[0]).toMatch(/^Rin Aoba \(青葉凛\), Minister .* on 10 May 2019 /);
    await vi.waitFor(() => expect(said(page)).toBe('Copied'), 15_000);
  });

  test('where it cannot be copied, it says what to do', async () => {
    const page = await show(card({ onCopy: async () => false }).view);
    await press(control('Copy'));
    await vi.waitFor(() => expect(said(page)).toContain('Select the words on the card'), 15_000);
  });

  test.each<[string, number | undefined, string | undefined]>([
    ['nobody has counted', undefined, undefined],
    ['named nowhere', 0, undefined],
    ['named once', 1, 'Named in 1 clipping'],
    ['named often', 1200, 'Named in 1,200 clippings'],
  ])('the archive: %s', async (_, named, label) => {
    const { view, onOpenNamed } = card({ named });
    const page = await show(view);
    const buttons = [...page.querySelectorAll('button')].map(textOf);
    expect(buttons).toEqual(label ? ['Copy', label] : ['Copy']);
    if (!label) return;
    await press(control(label));
    expect(onOpenNamed).toHaveBeenCalledOnce();
  });

  test('an archive that does not open says why', async () => {
    const page = await show(card({ named: 2, onOpenNamed: async () => 'It did not answer.' }).view);
    await press(control('Named in 2 clippings'));
    await vi.waitFor(() => expect(said(page)).toBe('It did not answer.'), 15_000);
  });
});

describe('a card over a page', () => {
  test('is kept open by a button that says whether it is', async () => {
    const floating = { onPin: vi.fn(), onClose: vi.fn() };
    await show(<MentionCard {...base} mention={official()} floating={floating} />);
    const pin = control('Keep open');
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    await press(pin);
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    await press(pin);
    expect(floating.onPin.mock.calls).toEqual([[true], [false]]);
    expect(floating.onClose).not.toHaveBeenCalled();
  });

  test.each([
    ['a person no list knows', () => ({ ...official({ name: '須郷美香' }), entity: undefined })],
    ['one of several', () => unresolved({ surface: '青葉' })],
    ['a place', () => territory({ surface: '北方領土' })],
  ])('%s: words of the page keep its language', async (_, mention) => {
    const { entity, ...rest } = { entity: undefined, ...mention() };
    const one = (entity === undefined ? rest : { ...rest, entity }) as ReturnType<typeof official>;
    const found = { by: 'title', words: '外相' } as const;
    const page = await show(
      <MentionCard {...base} mention={{ ...one, found }} language="ja" facts={facts} />,
    );
    expect(page.querySelector('h2')?.lang).toBe('ja');
    expect(textOf(page.querySelector('.card-foot [lang="ja"]'))).toBe('外相');
    expect(textOf(page.querySelector('.card-foot'))).toContain('Found by the title “外相”');
  });

  test('a language nobody could tell is not claimed', async () => {
    const page = await show(<MentionCard {...base} mention={territory()} language="und" />);
    expect(page.querySelector('h2')?.hasAttribute('lang')).toBe(false);
  });

  test('an agreement has its English label as such', async () => {
    const page = await show(<MentionCard {...base} mention={agreement()} language="ja" />);
    expect(page.querySelector('h2')?.lang).toBe('en');
  });
});
