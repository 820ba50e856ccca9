import type { Article, Language } from './article';
import { designationForms, isDesignationOf, isWrittenAs, standsApart } from './designation-forms';
import type { Agreement } from './entity';
import { createMatcher, type Matcher } from './matcher';
import type { AgreementMention } from './mention';
import { fold, normalize } from './normalize';

interface Sense {
  agreement: Agreement;
  /** The form as the gazetteer has it. */
  form: string;
}

export interface AgreementIndex {
  forms: Matcher<Sense>;
}

/** Makes the names of agreements and terms of one article language searchable. */
export function createAgreementIndex(agreements: Agreement[], language: Language): AgreementIndex {
  const entries: [string, Sense][] = [];
  for (const agreement of agreements) {
    for (const [lang, forms] of Object.entries(agreement.names) as [
      keyof Agreement['names'],
      string[],
    ][]) {
      if (!isDesignationOf(lang, language)) continue;
      for (const form of forms)
        for (const compared of designationForms(form, lang))
          entries.push([compared, { agreement, form }]);
    }
  }
  return { forms: createMatcher(entries) };
}

/** Agreements, formats and terms that an article names, each place of it. */
export function findAgreements(article: Article, { forms }: AgreementIndex): AgreementMention[] {
  let whole: string | undefined;
  const stands = (word: string) => {
    whole ??= fold(`${article.title}\n${article.text}`);
    return whole.includes(fold(word));
  };
  const means = ({ agreement, form }: Sense, surface: string) =>
    isWrittenAs(surface, form) && (agreement.needs?.[form]?.some(stands) ?? true);
  return (['title', 'text'] as const).flatMap((field) => {
    const text = article[field];
    const normalized = normalize(text);
    return forms.find(normalized.text).flatMap((hit): AgreementMention[] => {
      const start = normalized.start[hit.start] ?? 0;
      const end = normalized.end[hit.end - 1] ?? start;
      const surface = text.slice(start, end);
      const sense = hit.values.find((one) => means(one, surface));
      if (!sense || !standsApart(normalized.text, hit.start, hit.end)) return [];
      const { id, name, date, parties } = sense.agreement;
      return [
        {
          kind: 'agreement',
          field,
          start,
          end,
          surface,
          entity: id,
          name,
          ...(date === undefined ? {} : { date }),
          parties,
          found: { by: 'list' },
        },
      ];
    });
  });
}
