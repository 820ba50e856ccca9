import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/OptionsView';
import { RestoreOffer } from '../../components/RestoreOffer';
import { SiteAccess } from '../../components/SiteAccess';
import { useWords } from '../../components/translate';
import type { GazetteerAbout } from '../../lib/core/gazetteer-about';
import type { Reading } from '../../lib/core/reading';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import {
  changeSettings,
  DEFAULTS,
  hideKind,
  mute,
  resetSettings,
  type Settings,
  settingsOrDefaults,
  watchSettings,
} from '../../lib/extension/settings';
import { openWelcome } from '../../lib/extension/tabs';
import { useRestore } from '../shared/use-restore';
import { useSiteAccess } from '../shared/use-site-access';
import { sampleArticle } from '../welcome/sample';
import { useCare } from './use-care';
import { useOwn } from './use-own';

/** Absent in browsers of before 2025; there the reader may have pages marked by altering them. */
const canHighlight = 'highlights' in CSS;

export function App({ archive }: { archive: ArchiveDatabase }) {
  const words = useWords();
  const { t } = words;
  const [settings, setSettings] = useState<Settings>();
  const [sample, setSample] = useState<Reading>();
  const [gazetteer, setGazetteer] = useState<GazetteerAbout>();
  const own = useOwn(archive, gazetteer);
  const care = useCare(archive, settings ?? DEFAULTS);
  const restore = useRestore(archive);
  const access = useSiteAccess();

  useEffect(() => {
    void settingsOrDefaults().then(setSettings);
    void callBackground('describeGazetteer', null).then(
      (answer) => answer.ok && setGazetteer(answer.value),
    );
    return watchSettings(setSettings);
  }, []);

  useEffect(() => {
    document.title = `${t('optionsTitle')} – ${t('extName')}`;
    // Read by the very parts that read the news, so what it shows is what they do.
    void callBackground('readArticles', {
      kind: 'article',
      articles: [sampleArticle(t)],
    }).then((answer) => answer.ok && setSample(answer.value));
  }, [words.locale]);

  if (!settings) return null;
  const { hiddenKinds, colours, language, nameOrder, density, imageLimit, markPages } = settings;
  return (
    <OptionsView
      look={{
        appearance: { hiddenKinds, colours },
        sample,
        ...(canHighlight ? {} : { markPages }),
        onKind: (kind, shown) => void hideKind(kind, !shown),
        onColour: (kind, colour) =>
          void changeSettings({ colours: { ...colours, [kind]: colour } }),
        onMarkPages: (on) => void changeSettings({ markPages: on }),
      }}
      wording={{
        language,
        nameOrder,
        density,
        onLanguage: (chosen) => void changeSettings({ language: chosen }),
        onNameOrder: (order) => void changeSettings({ nameOrder: order }),
        onDensity: (chosen) => void changeSettings({ density: chosen }),
      }}
      saving={{
        imageLimit,
        onImageLimit: (limit) => void changeSettings({ imageLimit: limit }),
      }}
      mutes={{
        sites: settings.mutedSites,
        topics: settings.mutedTopics,
        onUnmute: (kind, what) => void mute(kind, what, false),
      }}
      own={own}
      care={{ ...care, restore: <RestoreOffer {...restore} /> }}
      sites={
        <>
          <SiteAccess {...access} />
          <p>
            <button type="button" class="button" onClick={() => void openWelcome()}>
              {t('optionsSites')}
            </button>
          </p>
        </>
      }
      gazetteer={gazetteer}
      onReset={resetSettings}
    />
  );
}
