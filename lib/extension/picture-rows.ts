import { hostOf } from '../core/address';
import type { Filter } from '../core/filter';
import type { PictureRow } from '../core/pictures/row';
import type { ArchiveLists } from './archive-lists';
import { facetsIn } from './clipping-rows';

/** What pictures need of the clippings of a filter, newest first. */
export async function* pictureRows(
  lists: ArchiveLists,
  filter: Filter,
): AsyncGenerator<PictureRow> {
  for await (const meta of lists.metas(filter)) {
    const { id, published, saved, url, outlet, counterparts } = meta;
    yield {
      id,
      day: published,
      saved,
      outlet: hostOf(url),
      ...(outlet !== undefined && { outletName: outlet }),
      counterparts,
      facets: facetsIn(meta),
    };
  }
}
