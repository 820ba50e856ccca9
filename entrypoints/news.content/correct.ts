import type { Correction } from '../../lib/core/correction';
import { callBackground } from '../../lib/extension/calls';
import type { Result } from '../../lib/extension/messages';
import { spokenLocale, translate } from '../../lib/extension/translate';
import { showNotice } from '../../lib/page/notice';

/**
 * Has a correction kept, then the page read again, and says on the page where it can be put back.
 * A failure is the answer, and nothing changes.
 */
export async function correctPage(
  correction: Correction,
  readAgain: () => Promise<void>,
): Promise<Result<null>> {
  const answer = await callBackground('addCorrection', { correction });
  if (!answer.ok) return answer;
  await readAgain();
  const { kind, name, surface } = correction;
  const quoted = translate('quoted', kind === 'not-this' ? surface : name);
  showNotice(document, translate('leftOutNotice', quoted), spokenLocale());
  return answer;
}
