import { useWords } from './translate';

export interface AccessRowProps {
  /** Host of the page, without `www.`; absent where no site can be asked for. */
  host?: string | undefined;
  /** True where Kirinuki may read this host without a click. */
  siteGranted: boolean;
  /** True where every known outlet is granted. */
  outletsGranted: boolean;
  onGrantSite: () => void;
  onGrantOutlets: () => void;
  onRevokeSite: () => void;
}

/** Which sites are read without a click, and the way to change it. The callbacks run within the click, as browsers ask. */
export function AccessRow(props: AccessRowProps) {
  const { t } = useWords();
  const { host, siteGranted, outletsGranted } = props;
  if (!host) return null;
  if (siteGranted)
    return (
      <p class="access">
        {t('accessGranted', host)}
        <button type="button" class="link" onClick={props.onRevokeSite}>
          {t('accessStop')}
        </button>
      </p>
    );
  return (
    <p class="access">
      {t('accessByClick')}
      <button type="button" class="link" onClick={props.onGrantSite}>
        {t('accessAlways', host)}
      </button>
      {!outletsGranted && (
        <button type="button" class="link" onClick={props.onGrantOutlets}>
          {t('accessOutlets')}
        </button>
      )}
    </p>
  );
}
