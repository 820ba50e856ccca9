import type { Article } from './article';
import { fold } from './normalize';

/**
 * Whether a word stands anywhere in an article, title or text, as it is compared. The article is
 * folded once and each word looked for once, however many names ask for the same company.
 */
export function companyIn({ title, text }: Article): (word: string) => boolean {
  let whole: string | undefined;
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    whole ??= fold(`${title}\n${text}`);
    const stands = whole.includes(fold(word));
    known.set(word, stands);
    return stands;
  };
}
