import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ArchiveEnded } from '../../components/ArchiveEnded';
import { type ArchiveChange, watchArchive } from '../../lib/extension/archive-changes';
import type { ArchiveDatabase } from '../../lib/extension/database';

/** Shows a page of ours while its archive is there; in its place, where it came to an end, what happened. */
export function WhileOpen({
  archive,
  children,
}: {
  archive: ArchiveDatabase;
  children: ComponentChildren;
}) {
  const [change, setChange] = useState<ArchiveChange>('open');
  useEffect(() => watchArchive(archive, setChange), [archive]);
  if (change === 'open') return <>{children}</>;
  return <ArchiveEnded why={change} onReload={() => location.reload()} />;
}
