import { useState } from 'preact/hooks';
import { ArchiveView } from '../../components/ArchiveView';
import { BackupReminder } from '../../components/BackupReminder';
import { ExportChoices } from '../../components/ExportChoices';
import { ImportChoices } from '../../components/ImportChoices';
import { ImportReport } from '../../components/ImportReport';
import { MassRemoval } from '../../components/MassRemoval';
import { useWords } from '../../components/translate';
import { filterIn, narrowed } from '../../lib/core/filter';
import { markRead, star } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { openPage } from '../../lib/extension/tabs';
import { failureKey } from '../../lib/extension/translate';
import { useBackup } from '../shared/use-backup';
import { useLists } from '../shared/use-lists';
import { Beside } from './Beside';
import { PicturesPart, TrashPart } from './Parts';
import { useAddress } from './use-address';
import { useAllCorrections } from './use-all-corrections';
import { useChosen } from './use-chosen';
import { useClippings } from './use-clippings';
import { useExport } from './use-export';
import { useImport } from './use-import';
import { useJudgements } from './use-judgements';
import { useLabels } from './use-labels';
import { useReader } from './use-reader';
import { useSearches } from './use-searches';

export function App({ archive }: { archive: ArchiveDatabase }) {
  const { t } = useWords();
  const [{ filter, id, beside, view }, go] = useAddress();
  const [order, setOrder] = useState<'best' | 'newest'>('best');
  const [isFiltering, setFiltering] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const attempt = (change: Promise<unknown>) =>
    void change.then(
      () => setTrouble(undefined),
      (error: unknown) => setTrouble(t(failureKey(storageFailure(error)))),
    );
  const lists = useLists(archive);
  const importing = useImport(archive);
  const isImporting = importing.state.step === 'writing';
  const clippings = useClippings(archive, lists, filter, { order, isImporting });
  const chosen = useChosen(archive, lists, filter, attempt);
  const labels = useLabels(archive, filter.facets, isFiltering);
  const searches = useSearches(archive, filter, attempt);
  const { total, found } = clippings;
  const picked = { filter, total, found, chosen: chosen.chosen, isOpen: view === 'export' };
  const exporting = useExport(archive, lists, picked);
  const { reminder } = useBackup(archive);
  const { query } = filter;
  const onRemove = (one: number) => chosen.remove([one]);
  const { reader, gone } = useReader(archive, { id, query, attempt, onRemove });
  const corrections = useAllCorrections(archive);
  const judgements = useJudgements(archive);

  const [first, second] = chosen.chosen.size === 2 ? [...chosen.chosen] : [];
  const compared = first && second ? { id: first, beside: second } : undefined;
  const open = id === undefined ? {} : { id };

  if (id !== undefined && beside !== undefined)
    return (
      <Beside
        archive={archive}
        left={id}
        right={beside}
        onOpen={(one) => go({ id: one })}
        onSwap={() => go({ id: beside, beside: id })}
      />
    );
  return (
    <ArchiveView
      place={view}
      onPlace={(place) => go(place ? { view: place } : open)}
      list={{
        rows: clippings.rows,
        found,
        total,
        trouble: trouble ?? clippings.trouble,
        done: chosen.done,
        filter: { ...labels, filter, onFilter: (next) => go({ filter: next, ...open }) },
        searches: { ...searches, onOpen: (search) => go({ filter: filterIn(search.query) }) },
        selection: {
          ...chosen,
          onExport: () => go({ view: 'export' }),
          onCompare: compared && (() => go(compared)),
          onRemove: () => chosen.remove([...chosen.chosen]),
        },
        list: {
          isWhole: clippings.isWhole,
          chosen: chosen.chosen,
          onChoose: chosen.onChoose,
          onMore: clippings.onMore,
          onOpen: (row, { original }) => (original ? void openPage(row.url) : go({ id: row.id })),
          onToggleRead: (row) => attempt(markRead(archive, [row.id], !row.read)),
          onToggleStar: (row) => attempt(star(archive, [row.id], !row.starred)),
          onRemove: (row) => onRemove(row.id),
        },
        onQuery: (next) => go({ filter: { ...filter, query: next }, ...open }, 'replace'),
        order,
        onOrder: setOrder,
        onSearchFocus: () => void lists.warm().catch(() => undefined),
        onFilterOpen: () => setFiltering(true),
        onUndo: chosen.onUndo,
      }}
      parts={{
        export: <ExportChoices {...exporting} />,
        import: (
          <>
            <ImportChoices {...importing} />
            <ImportReport {...importing} onOpen={(one) => go({ id: one })} />
          </>
        ),
        trash: <TrashPart archive={archive} />,
        pictures: (
          <PicturesPart
            lists={lists}
            filter={filter}
            onPick={(facets, months) => go({ filter: narrowed(filter, facets, months) })}
          />
        ),
      }}
      reminder={reminder && <BackupReminder {...reminder} />}
      asking={chosen.asked && <MassRemoval {...chosen.asked} />}
      corrections={corrections}
      judgements={judgements}
      reader={reader}
      notice={gone ? t('clippingGone') : undefined}
    />
  );
}
