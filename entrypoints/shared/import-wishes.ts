import { isCompletedBy, keyOf, mergeArticle } from '../../lib/core/import/import-survey';
import type { ImportedArticle } from '../../lib/core/import/imported-article';
import { articleFrom, clippingFrom } from '../../lib/core/import/imported-clipping';
import { mergeClipping } from '../../lib/core/import/merge-clipping';
import type { ImportRecord } from '../../lib/core/import/read-import';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { findWhole, type ImportWish } from '../../lib/extension/import-clippings';
import { readBody } from '../../lib/page/imported-body';

/** What becomes of some records; articles of other programs are read as pages are, by the background. */
export async function wishesOf(
  archive: ArchiveDatabase,
  records: readonly ImportRecord[],
): Promise<ImportWish[]> {
  const others = records.filter(({ is }) => is !== 'clipping');
  const known = await findWhole(archive, others.map(keyOf));
  const wishes: ImportWish[] = [];
  for (const record of records) {
    const key = keyOf(record);
    if (record.is === 'clipping') {
      wishes.push({ key, merge: (mine) => mergeClipping(mine, record.clipping) });
      continue;
    }
    const { article } = record;
    const mine = known.get(key);
    if (mine && !isCompletedBy(mine, article)) {
      wishes.push({ key, merge: (now) => mergeArticle(now ?? mine, article) });
      continue;
    }
    const clipping = await clippingOf(article);
    if (clipping) wishes.push({ key, merge: (now) => mergeClipping(now, clipping) });
  }
  return wishes;
}

async function clippingOf(imported: ImportedArticle) {
  const body =
    imported.html === undefined ? undefined : readBody(document, imported.html, imported.url);
  const article = articleFrom(imported, body);
  const answer = await callBackground('readArticles', { kind: 'article', articles: [article] });
  // What is not read now would be left out without a word.
  if (!answer.ok) throw new Error(`the background does not read: ${answer.reason}`);
  const [item] = answer.value.items;
  if (!item) return undefined;
  // The HTML is ours since it was cleaned; the background sends back what it read.
  const read = { ...item, article };
  return { ...clippingFrom(read, imported, answer.value.asOf, new Date()), id: 0 };
}
