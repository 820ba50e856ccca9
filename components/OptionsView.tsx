import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GazetteerAbout } from '../lib/core/gazetteer-about';
import { ArchiveCare, type ArchiveCareProps } from './ArchiveCare';
import { GazetteerFacts } from './GazetteerFacts';
import { MuteList, type MuteListProps } from './MuteList';
import { OptionsLook, type OptionsLookProps } from './OptionsLook';
import { OptionsSaving, type OptionsSavingProps } from './OptionsSaving';
import { OptionsWording, type OptionsWordingProps } from './OptionsWording';
import { OwnEntries, type OwnEntriesProps } from './OwnEntries';
import { useWords } from './translate';

export interface OptionsViewProps {
  look: OptionsLookProps;
  wording: OptionsWordingProps;
  saving: OptionsSavingProps;
  mutes: MuteListProps;
  own: OwnEntriesProps;
  care: ArchiveCareProps;
  /** What may be read, each revocable. */
  sites: ComponentChildren;
  /** Absent until the background has told it. */
  gazetteer?: GazetteerAbout | undefined;
  /** Rejects where nothing could be put back. */
  onReset: () => Promise<void>;
}

/** Everything the reader can set, in one page; each change holds at once, on open pages too. */
export function OptionsView(props: OptionsViewProps) {
  const { t } = useWords();
  const { look, wording, saving, mutes, own, care, sites, gazetteer, onReset } = props;
  return (
    <main class="welcome options">
      <header class="welcome-head">
        <img src="/icon/128.png" alt="" width="56" height="56" />
        <div>
          <h1>{t('optionsTitle')}</h1>
          <p class="quiet">{t('optionsLead')}</p>
        </div>
      </header>
      <section aria-labelledby="look-title">
        <h2 id="look-title">{t('lookTitle')}</h2>
        <OptionsLook {...look} />
      </section>
      <section aria-labelledby="wording-title">
        <h2 id="wording-title">{t('wordingTitle')}</h2>
        <OptionsWording {...wording} />
      </section>
      <section aria-labelledby="saving-title">
        <h2 id="saving-title">{t('savingTitle')}</h2>
        <OptionsSaving {...saving} />
      </section>
      <section aria-labelledby="own-title">
        <h2 id="own-title">{t('ownTitle')}</h2>
        <p class="measure quiet">{t('ownLead')}</p>
        <OwnEntries {...own} />
      </section>
      <section id="archive" aria-labelledby="care-title">
        <h2 id="care-title">{t('careTitle')}</h2>
        <ArchiveCare {...care} />
      </section>
      <section aria-labelledby="access-title">
        <h2 id="access-title">{t('sitesTitle')}</h2>
        {sites}
      </section>
      <section aria-labelledby="mutes-title">
        <h2 id="mutes-title">{t('mutesTitle')}</h2>
        <MuteList {...mutes} />
      </section>
      {gazetteer && (
        <section aria-labelledby="gazetteer-title">
          <h2 id="gazetteer-title">{t('gazetteerTitle')}</h2>
          <GazetteerFacts about={gazetteer} />
        </section>
      )}
      <section aria-labelledby="reset-title">
        <h2 id="reset-title">{t('resetTitle')}</h2>
        <p class="quiet">{t('resetLead')}</p>
        <Reset onReset={onReset} />
      </section>
    </main>
  );
}

/**
 * Says what came of it in the language that holds after it, for the language may be what was put back; where
 * it can be seen, for nothing else near the button changes.
 */
function Reset({ onReset }: Pick<OptionsViewProps, 'onReset'>) {
  const { t } = useWords();
  const [told, setTold] = useState<'resetDone' | 'resetFailed'>();
  return (
    <>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            // Emptied first: what is said again is heard again.
            setTold(undefined);
            void onReset().then(
              () => setTold('resetDone'),
              () => setTold('resetFailed'),
            );
          }}
        >
          {t('resetButton')}
        </button>
      </p>
      <p class={told === 'resetFailed' ? 'note' : 'quiet'} role="status">
        {told && t(told)}
      </p>
    </>
  );
}
