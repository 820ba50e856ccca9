import { counted, useWords } from './translate';
import { useAnswer } from './use-answer';
import { WithdrawnAccess, type WithdrawnAccessProps } from './WithdrawnAccess';

/** An outlet whose hosts are all granted. */
export interface GrantedOutlet {
  id: string;
  name: string;
  hosts: readonly string[];
}

export interface SiteAccessProps {
  /** True where any site at all may be read. */
  anySite: boolean;
  outlets: readonly GrantedOutlet[];
  /** Granted hosts that are no known outlet's. */
  sites: readonly string[];
  /** What the browser took back; absent where nothing is missing. */
  withdrawn?: WithdrawnAccessProps | undefined;
  onRevoke: (hosts: readonly string[]) => void;
  onRevokeAnySite: () => void;
  onRevokeAll: () => void;
}

/** Everything that may be read without a click, in one place, each to be given up. */
export function SiteAccess(props: SiteAccessProps) {
  const words = useWords();
  const { t } = words;
  const { anySite, outlets, sites, withdrawn } = props;
  const { answer, say } = useAnswer();
  const nothing = !anySite && outlets.length === 0 && sites.length === 0;
  const stop = (name: string, hosts: readonly string[]) => () => {
    say(t('toolFor', t('siteStopped'), name));
    props.onRevoke(hosts);
  };
  return (
    <div class="site-access">
      {withdrawn && <WithdrawnAccess {...withdrawn} />}
      {nothing && <p class="quiet">{t('sitesNone')}</p>}
      <ul class="granted-sites">
        {anySite && (
          <Row
            name={t('everySite')}
            onStop={() => {
              say(t('toolFor', t('siteStopped'), t('everySite')));
              props.onRevokeAnySite();
            }}
          />
        )}
        {sites.map((host) => (
          <Row key={host} name={host} onStop={stop(host, [host])} />
        ))}
      </ul>
      {outlets.length > 0 && (
        <details>
          <summary>{counted(words, 'outletsGranted', outlets.length)}</summary>
          <ul class="granted-sites">
            {outlets.map(({ id, name, hosts }) => (
              <Row key={id} name={name} about={hosts.join(', ')} onStop={stop(name, hosts)} />
            ))}
          </ul>
        </details>
      )}
      {!nothing && (
        <button
          type="button"
          class="button"
          onClick={() => {
            say(t('sitesNone'));
            props.onRevokeAll();
          }}
        >
          {t('revokeAll')}
        </button>
      )}
      {answer}
    </div>
  );
}

interface RowProps {
  name: string;
  about?: string;
  onStop: () => void;
}

function Row({ name, about, onStop }: RowProps) {
  const { t } = useWords();
  return (
    <li>
      <span>
        {name}
        {about && <span class="quiet"> {about}</span>}
      </span>
      <button
        type="button"
        class="link"
        aria-label={t('toolFor', t('accessStop'), name)}
        onClick={onStop}
      >
        {t('accessStop')}
      </button>
    </li>
  );
}
