import { useWords } from './translate';

export interface NamingHeadProps {
  /** Name of the person, place or agreement; empty until it is known. */
  name: string;
  /** How many clippings name it; absent until the archive answers. */
  count?: number | undefined;
  onAll: () => void;
}

/** Says that the list shows only the clippings which name an entity, and leads back to all. */
export function NamingHead({ name, count, onAll }: NamingHeadProps) {
  const { t } = useWords();
  return (
    <div class="naming">
      <p role="status">{name && t(count === 0 ? 'namingNone' : 'namingHead', name)}</p>
      <button type="button" class="link" onClick={onAll}>
        {t('namingAll')}
      </button>
    </div>
  );
}
