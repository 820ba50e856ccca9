import type { Article, Language } from './article';
import { companyIn } from './company';
import { designationForms, isDesignationOf, isWrittenAs, standsApart } from './designation-forms';
import type { Agreement } from './entity';
import type { Matcher } from './matcher';
import { buildMatchers, type MatcherSource } from './matcher-source';
import type { AgreementMention } from './mention';
import { normalize } from './normalize';

interface Sense {
  agreement: Agreement;
  /** The form as the gazetteer has it. */
  form: string;
}

export interface AgreementIndex {
  forms: Matcher<Sense>;
}

/** Makes the names of agreements and terms of one article language searchable. */
export function createAgreementIndex(
  agreements: Agreement[],
  language: Language,
  matchers: MatcherSource = buildMatchers,
): AgreementIndex {
  const senses: Sense[] = [];
  const languages: (keyof Agreement['names'])[] = [];
  for (const agreement of agreements) {
    for (const [lang, forms] of Object.entries(agreement.names) as [
      keyof Agreement['names'],
      string[],
    ][]) {
      if (!isDesignationOf(lang, language)) continue;
      for (const form of forms) {
        senses.push({ agreement, form });
        languages.push(lang);
      }
    }
  }
  const forms = matchers('agreements', senses, ({ form }, i) => {
    const lang = languages[i];
    return lang ? designationForms(form, lang) : [];
  });
  return { forms };
}

/** Agreements, formats and terms that an article names, each place of it. */
export function findAgreements(article: Article, { forms }: AgreementIndex): AgreementMention[] {
  const stands = companyIn(article);
  const means = ({ agreement, form }: Sense, surface: string) =>
    isWrittenAs(surface, form) && (agreement.needs?.[form]?.some(stands) ?? true);
  return (['title', 'text'] as const).flatMap((field) => {
    const text = article[field];
    const folded = normalize(text);
    return forms.search(folded.units).flatMap((hit): AgreementMention[] => {
      const { start, end } = folded.span(hit.start, hit.end);
      const surface = text.slice(start, end);
      const sense = hit.values.find((one) => means(one, surface));
      const before = Math.max(0, hit.start - 1);
      const around = folded.text.slice(before, hit.end + 1);
      if (!sense || !standsApart(around, hit.start - before, hit.end - before)) return [];
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
