import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Reading } from '../../lib/core/reading';
import { answerCalls } from '../../lib/extension/calls';
import type { TabCalls, TabReading } from '../../lib/extension/messages';

/** A feed, a picture or other file in a tab: there is nothing to read, and the popup shall say so. */
export function answerNothing(ctx: ContentScriptContext): void {
  const reading: Reading = {
    kind: 'other',
    items: [],
    officials: {},
    territories: {},
    agreements: {},
    asOf: '',
  };
  const tabReading: TabReading = { reading, notes: ['not-html'], painted: false, current: null };
  const nothing = { ok: false, reason: 'nothing-to-save' } as const;
  const done = { ok: true, value: null } as const;
  ctx.onInvalidated(
    answerCalls<TabCalls>({
      isThere: () => done,
      getReading: () => ({ ok: true, value: tabReading }),
      readAgain: () => ({ ok: true, value: tabReading }),
      saveItems: () => nothing,
      saveFromPage: () => nothing,
      revealMention: () => done,
      revealItem: () => done,
      stepMention: () => done,
      saveSelection: () => nothing,
      paintAnyway: () => done,
      stopReading: () => done,
    }),
  );
}
