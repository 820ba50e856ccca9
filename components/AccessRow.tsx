import { useWords } from './translate';
import { WithdrawnAccess, type WithdrawnAccessProps } from './WithdrawnAccess';

export interface AccessRowProps {
  /** Host of the page, without `www.`; absent where no site can be asked for. */
  host?: string | undefined;
  /** True where Kirinuki may read this host without a click. */
  siteGranted: boolean;
  /** True where every known outlet is granted. */
  outletsGranted: boolean;
  /** True where any site at all is granted. */
  anySite?: boolean;
  /** What the browser took back; absent where nothing is missing. */
  withdrawn?: WithdrawnAccessProps | undefined;
  /** A sentence where the browser did not ask the reader, as it should have. */
  trouble?: string | undefined;
  onGrantSite: () => void;
  onGrantOutlets: () => void;
  onGrantAnySite?: () => void;
  onRevokeSite: () => void;
}

/** Which sites are read without a click, and the way to change it. The callbacks run within the click, as browsers ask. */
export function AccessRow(props: AccessRowProps) {
  return (
    <>
      {props.withdrawn && <WithdrawnAccess {...props.withdrawn} />}
      {props.host !== undefined && <ThisSite {...props} host={props.host} />}
      {props.trouble && (
        <p class="note" role="alert">
          {props.trouble}
        </p>
      )}
    </>
  );
}

function ThisSite(props: AccessRowProps & { host: string }) {
  const { t } = useWords();
  const { host, siteGranted, outletsGranted, anySite } = props;
  if (siteGranted)
    return (
      <p class="access">
        {anySite ? t('accessEverySite') : t('accessGranted', host)}
        <button type="button" class="link" onClick={props.onRevokeSite}>
          {anySite ? t('revokeAnySite') : t('accessStop')}
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
      {props.onGrantAnySite && (
        <button type="button" class="link" onClick={props.onGrantAnySite}>
          {t('accessAnySite')}
        </button>
      )}
    </p>
  );
}
