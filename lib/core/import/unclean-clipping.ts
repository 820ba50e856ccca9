import type { EarlierVersion } from '../clipping';
import type { ExportedClipping } from '../export/record';

declare const unclean: unique symbol;
/**
 * HTML as a file has it, which may hold anything. No function takes it for text; only cleaning makes text
 * of it, so that none reaches the archive by an oversight.
 */
export interface UncleanHtml {
  readonly [unclean]: never;
}

/** Makes HTML safe to keep: `sanitize` of the page layer, with the address that links are relative to. */
export type Clean = (html: string, base: string) => string;

type Unclean<T extends { html?: string }> = Omit<T, 'html'> & { html?: UncleanHtml };

/** A clipping of a file whose every field was looked at but for its HTML. */
export type UncleanClipping = Unclean<Omit<ExportedClipping, 'versions'>> & {
  versions?: Unclean<EarlierVersion>[];
};

export function asUnclean(html: string): UncleanHtml {
  return html as unknown as UncleanHtml;
}

/** The one way from HTML of a file to text. */
export function cleanHtml(html: UncleanHtml, clean: Clean, base: string): string {
  return clean(html as unknown as string, base);
}

/** The clipping with HTML that is safe to keep. */
export function cleanClipping(clipping: UncleanClipping, clean: Clean): ExportedClipping {
  const { html, versions, ...rest } = clipping;
  return {
    ...rest,
    ...cleaned(html, clean, rest.url),
    ...(versions && {
      versions: versions.map(({ html: old, ...version }) => ({
        ...version,
        ...cleaned(old, clean, rest.url),
      })),
    }),
  };
}

/** Where nothing is left of it, or it cannot be cleaned, there is none: what the article says is in its text. */
function cleaned(html: UncleanHtml | undefined, clean: Clean, base: string): { html?: string } {
  if (html === undefined) return {};
  try {
    const kept = cleanHtml(html, clean, base);
    return kept === '' ? {} : { html: kept };
  } catch {
    return {};
  }
}
