import type { Article, TextWarning } from './article';

/** What is to be said of a text wherever it is shown; a notice in the article's place says more than that it is a part. */
export function warningsOf({
  stub,
  warnings = [],
}: Pick<Article, 'stub' | 'warnings'>): ('stub' | TextWarning)[] {
  return stub && !warnings.includes('wall') ? ['stub', ...warnings] : [...warnings];
}

/** The key of the sentence that says it. */
export function warningKey(warning: 'stub' | TextWarning): string {
  return warning === 'stub' ? 'noteStub' : `warning_${warning.replaceAll('-', '_')}`;
}
