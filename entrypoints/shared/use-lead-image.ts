import { useEffect, useState } from 'preact/hooks';
import type { ArchiveDatabase } from '../../lib/extension/database';

/**
 * The address of a clipping's lead image, as it is kept in the archive, for an `<img>` and for nothing else; undefined
 * until it is known, and where none is kept. It holds while the page shows this clipping.
 */
export function useLeadImage(archive: ArchiveDatabase, id: number | undefined): string | undefined {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    setShown(undefined);
    if (id === undefined) return undefined;
    let address: string | undefined;
    let gone = false;
    void archive.images.get(id).then(
      (image) => {
        if (!image || gone) return;
        address = URL.createObjectURL(new Blob([image.bytes], { type: image.type }));
        setShown(address);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [archive, id]);
  return shown;
}
