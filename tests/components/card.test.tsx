// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CorrectionState } from '../../components/CorrectionChoices';
import { MentionCard } from '../../components/MentionCard';
import type { Finding, Mention } from '../../lib/core/mention';
import { agreement, facts, official, territory, unresolved } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const base = { facts, articleDate: '2019-05-10', asOf: '2026-11-01', readOn: '2026-11-22' };

describe('every card says how its mention was found', () => {
  const found: [string, Finding | undefined, string, string][] = [
    ['by name', { by: 'list' }, 'Found by the name itself', '名前そのものから判断'],
    [
      'by a title',
      { by: 'title', words: 'Foreign Minister' },
      'Found by the title “Foreign Minister”',
      '肩書「Foreign Minister」から判断',
    ],
    [
      'by a fuller naming',
      { by: 'surname', after: 'Rin Aoba' },
      'Found as a shorter form of “Rin Aoba” in this article',
      'この記事にある「Rin Aoba」を短くした形と判断',
    ],
    [
      'by the office of the day',
      { by: 'office' },
      'Found as the only one of that surname who then held, or not long before had held, such an office',
      '要職にあったか、退いて間もない、この姓のただ一人の人物と判断',
    ],
  ];
  const mentions: Mention[] = [official(), unresolved(), territory(), agreement()];
  test.each(found)('%s', async (_, how, english, japanese) => {
    for (const mention of mentions) {
      const card = <MentionCard {...base} mention={{ ...mention, ...(how && { found: how }) }} />;
      expect(textOf((await show(card)).querySelector('.card-foot'))).toContain(english);
      expect(textOf((await show(card, 'ja')).querySelector('.card-foot'))).toContain(japanese);
    }
  });

  test('a clipping saved before that was kept says nothing of it', async () => {
    for (const mention of mentions) {
      const text = textOf(await show(<MentionCard {...base} mention={mention} />));
      expect(text).not.toContain('Found');
      expect(text).toContain('Gazetteer as of');
    }
  });
});

describe("a reader's word against a card", () => {
  const { entity: _, ...unlisted } = official({ name: 'Mika Sugo', surface: 'Sugo' });
  const cards: [string, Mention, string, string, string][] = [
    ['a person', official(), 'Not this person', 'taken for Rin Aoba', 'Never mark Rin Aoba on'],
    ['a person no list knows', unlisted, 'Not an official', '“Sugo” will no longer be marked', ''],
    ['one of several', unresolved(), 'None of these', '“Aoba” will no longer be marked', ''],
    [
      'a place',
      territory(),
      'Not this place',
      'taken for Northern Territories',
      'under any of its names (Northern Territories / Southern Kurils)',
    ],
    [
      'an agreement',
      agreement(),
      'Not this agreement or term',
      'taken for Harbour Declaration',
      '',
    ],
  ];
  const choices = (mention: Mention, state: CorrectionState = { status: 'idle' }) => {
    const onCorrect = vi.fn();
    const correction = { host: 'harbour.example', state, onCorrect };
    return { view: <MentionCard {...base} mention={mention} correction={correction} />, onCorrect };
  };

  test.each(cards)('%s', async (_, mention, label, hint, neverHint) => {
    const { view, onCorrect } = choices(mention);
    await show(view);
    expect(control(label).title).toContain(hint);
    expect(control(label).title).toContain('You can put it back in the popup');
    expect(control('Never here').title).toContain(neverHint || 'Never mark ');
    expect(control('Never here').title).toContain('on harbour.example');
    await press(control(label));
    await press(control('Never here'));
    expect(onCorrect.mock.calls).toEqual([['not-this'], ['never-here']]);
  });

  test('while it is being kept, a second press does nothing', async () => {
    const { view, onCorrect } = choices(official(), { status: 'working' });
    const page = await show(view);
    await press(control('Not this person'));
    expect(onCorrect).not.toHaveBeenCalled();
    expect(control('Not this person').getAttribute('aria-disabled')).toBe('true');
    expect(textOf(page.querySelector('[role="status"]'))).toBe('Leaving it out…');
  });

  test.each<[string, CorrectionState, string]>([
    [
      'refused',
      { status: 'failed', reason: 'failure_storage_refused' },
      'Not kept. This browser window does not let extensions store data',
    ],
    [
      'no answer',
      { status: 'failed', reason: 'failure_unreachable' },
      'Not kept. The extension did not answer.',
    ],
    [
      'failed oddly',
      { status: 'failed', reason: 'failure_unheard_of' },
      'Not kept. The archive could not be written',
    ],
    ['kept, but the page is silent', { status: 'kept' }, 'Kept, but this page did not answer.'],
  ])('%s, it says so in words', async (_, state, said) => {
    const page = await show(choices(official(), state).view);
    expect(textOf(page.querySelector('[role="status"]'))).toContain(said);
  });

  test('what was saved cannot be corrected', async () => {
    const page = await show(<MentionCard {...base} mention={official()} />);
    expect(page.querySelectorAll('button')).toHaveLength(0);
  });
});

test('a card that can be closed closes by its button and by Escape', async () => {
  const onClose = vi.fn();
  const floating = { onPin: vi.fn(), onClose };
  const page = await show(<MentionCard {...base} mention={official()} floating={floating} />);
  await press(control('Close'));
  page
    .querySelector('section')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onClose).toHaveBeenCalledTimes(2);
});
