import type { Reading } from '../lib/core/reading';
import { MuteList, type MuteListProps } from './MuteList';
import { OutletPicker, type OutletPickerProps } from './OutletPicker';
import { RestoreOffer, type RestoreOfferProps } from './RestoreOffer';
import { SampleText } from './SampleText';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';
import { useWords } from './translate';

export interface WelcomeViewProps {
  /** A short text of our own with its mentions and the facts behind them; absent while it is being read. */
  sample?: Reading | undefined;
  picker: OutletPickerProps;
  access: SiteAccessProps;
  mutes: MuteListProps;
  /** The key that saves a page, as the browser names it; absent where none is set. */
  shortcut?: string | undefined;
  /** To bring a backup in; absent where the archive holds something already. */
  restore?: RestoreOfferProps | undefined;
}

/** The first page a reader sees, and the one to come back to for the sites that are read. */
export function WelcomeView({
  sample,
  picker,
  access,
  mutes,
  shortcut,
  restore,
}: WelcomeViewProps) {
  const { t } = useWords();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/128.png" alt="" width="72" height="72" />
        <div>
          <h1>{t('extName')}</h1>
          <p class="lead">{t('welcomeLead')}</p>
        </div>
      </header>
      <section aria-labelledby="sample-title">
        <h2 id="sample-title">{t('sampleTitle')}</h2>
        <p class="quiet">{t('sampleHint')}</p>
        {sample && <SampleText reading={sample} />}
      </section>
      <section class="does">
        <div>
          <h2>{t('doesReadTitle')}</h2>
          <p>{t('doesRead')}</p>
        </div>
        <div>
          <h2>{t('doesClipTitle')}</h2>
          <p>{shortcut ? t('doesClipShortcut', shortcut) : t('doesClip')}</p>
        </div>
        <div>
          <h2>{t('doesPrivateTitle')}</h2>
          <p>{t('doesPrivate')}</p>
        </div>
      </section>
      {restore && (
        <section aria-labelledby="restore-title">
          <h2 id="restore-title">{t('restoreTitle')}</h2>
          <p class="measure">{t('restoreLead')}</p>
          <RestoreOffer {...restore} />
        </section>
      )}
      <section aria-labelledby="sites-title">
        <h2 id="sites-title">{t('sitesTitle')}</h2>
        <p class="measure">{t('sitesLead')}</p>
        <OutletPicker {...picker} />
      </section>
      <section aria-labelledby="access-title">
        <h2 id="access-title">{t('accessTitle')}</h2>
        <SiteAccess {...access} />
      </section>
      <section aria-labelledby="mutes-title">
        <h2 id="mutes-title">{t('mutesTitle')}</h2>
        <MuteList {...mutes} />
      </section>
    </main>
  );
}
