import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MuteListProps } from '../../components/MuteList';
import type { OutletPickerProps } from '../../components/OutletPicker';
import { useWords } from '../../components/translate';
import { WelcomeView } from '../../components/WelcomeView';
import type { Reading } from '../../lib/core/reading';
import { outlets } from '../../lib/data/outlet-list';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import {
  ANY_SITE,
  giveUpAnySite,
  giveUpHosts,
  mayRead,
  watchAccess,
} from '../../lib/extension/permissions';
import { getSettings, mute, type Settings, watchSettings } from '../../lib/extension/settings';
import { patternsOf } from '../../lib/extension/site-patterns';
import { useRequest } from '../shared/use-request';
import { useRestore } from '../shared/use-restore';
import { useSiteAccess } from '../shared/use-site-access';
import { sampleArticle } from './sample';

export function App({ archive }: { archive: ArchiveDatabase }) {
  const words = useWords();
  const [sample, setSample] = useState<Reading>();
  const [shortcut, setShortcut] = useState<string>();
  const picker = useOutlets();
  const access = useSiteAccess();
  const mutes = useMutes();
  const restore = useRestore(archive);

  useEffect(() => {
    // The sample is read by the very parts that read the news, so what it shows is what they do.
    void callBackground('readArticles', {
      kind: 'article',
      articles: [sampleArticle(words.t)],
    }).then((answer) => answer.ok && setSample(answer.value));
    void browser.commands
      .getAll()
      .then((commands) => setShortcut(commands.find(({ name }) => name === 'save-page')?.shortcut));
  }, []);

  if (!sample) return null;
  return (
    <WelcomeView
      sample={sample}
      picker={picker}
      access={access}
      mutes={mutes}
      shortcut={shortcut}
      restore={restore}
    />
  );
}

/** Which outlets are granted, and what to do when more or fewer shall be. */
function useOutlets(): OutletPickerProps {
  const { request, trouble } = useRequest();
  const [granted, setGranted] = useState<string[]>([]);
  const [anySite, setAnySite] = useState(false);

  useEffect(() => {
    const look = async () => {
      const readable = await Promise.all(outlets.map(({ hosts }) => mayRead(patternsOf(hosts))));
      setGranted(outlets.filter((_, index) => readable[index]).map(({ id }) => id));
      setAnySite(await mayRead(ANY_SITE));
    };
    void look();
    return watchAccess(() => void look());
  }, []);

  const hostsOf = (ids: string[]) =>
    outlets.filter(({ id }) => ids.includes(id)).flatMap(({ hosts }) => hosts);

  return {
    outlets,
    granted,
    anySite,
    trouble,
    onGrant: (ids) => request(patternsOf(hostsOf(ids))),
    onRevoke: (id) => void giveUpHosts(hostsOf([id])),
    onGrantAnySite: () => request(ANY_SITE),
    onRevokeAnySite: () => void giveUpAnySite(),
  };
}

/** What is muted, and how to hear it again. */
function useMutes(): MuteListProps {
  const [muted, setMuted] = useState<Omit<MuteListProps, 'onUnmute'>>({ sites: [], topics: [] });

  useEffect(() => {
    const show = ({ mutedSites: sites, mutedTopics: topics }: Settings) =>
      setMuted({ sites, topics });
    void getSettings().then(show);
    return watchSettings(show);
  }, []);

  return { ...muted, onUnmute: (kind, what) => void mute(kind, what, false) };
}
