import type { MentionPlace } from '../../lib/extension/messages';
import { translate } from '../../lib/extension/translate';
import { tell } from './save';
import type { Session } from './session';

/** Goes to the next or previous mention; where there is none, the page says so for a moment. */
export async function stepOrSay(session: Session, by: 1 | -1): Promise<MentionPlace | null> {
  const place = await session.step(by);
  if (!place) tell(translate('nothingToStep'));
  return place;
}
