import { useState } from 'preact/hooks';
import { requestAccess } from '../../lib/extension/permissions';
import { translate } from '../../lib/extension/translate';

/**
 * Asks the reader for access, with a sentence where the browser did not put the question. To be called
 * within the click, before anything is awaited: browsers put it only then.
 */
export function useRequest(): {
  request: (patterns: string[]) => void;
  trouble: string | undefined;
} {
  const [trouble, setTrouble] = useState<string>();
  return {
    request: (patterns) => {
      const asked = requestAccess(patterns);
      setTrouble(undefined);
      void asked.then((isAsked) => {
        if (!isAsked) setTrouble(translate('accessNotAsked'));
      });
    },
    trouble,
  };
}
