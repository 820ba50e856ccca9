import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PendingListProps } from '../../components/PendingList';
import { counted, useWords } from '../../components/translate';
import { idAt } from '../../lib/core/clipping-id';
import { exportJson } from '../../lib/core/export/json';
import type { ImageData } from '../../lib/core/export/record';
import { MOST_BYTES } from '../../lib/core/picture-type';
import { callBackground } from '../../lib/extension/calls';
import { download } from '../../lib/extension/downloads';
import { dropPending, listPending, type Pending, watchPending } from '../../lib/extension/pending';
import { type PictureMessage, unpackPicture } from '../../lib/extension/picture-message';
import { failureKey } from '../../lib/extension/translate';
import { today } from './today';

/** What waits for the archive, kept true by the browser's storage, with what can be done about it. */
export function usePending(): PendingListProps {
  const words = useWords();
  const [waiting, setWaiting] = useState<Pending[]>([]);
  const [told, setTold] = useState<PendingListProps['told']>();
  const [working, setWorking] = useState(false);

  useEffect(() => {
    const look = () => void listPending().then(setWaiting);
    look();
    return watchPending(look);
  }, []);

  async function retry(): Promise<void> {
    setWorking(true);
    // Emptied first: what is said again is heard again.
    setTold(undefined);
    const answer = await callBackground('retryPending', null);
    setWorking(false);
    if (!answer.ok) setTold({ text: words.t(failureKey(answer.reason)), failed: true });
    else if (answer.value > 0)
      setTold({ text: counted(words, 'pendingLeft', answer.value), failed: true });
    else setTold({ text: words.t('pendingSaved'), failed: false });
  }

  /** In the form of an export, so that it can be brought back in. */
  async function giveOut(): Promise<void> {
    const clippings = waiting.map(({ clipping, said, quotes, picture }, at) => ({
      ...clipping,
      ...(said && said.note !== '' && { note: said.note }),
      ...(said && said.tags.length > 0 && { tags: said.tags }),
      ...(quotes.length > 0 && {
        quotes: quotes.map((quote) => ({ made: clipping.saved, ...quote })),
      }),
      ...pictureIn(picture),
      id: idAt(clipping.saved) + at,
    }));
    const now = new Date();
    const head = {
      appVersion: browser.runtime.getManifest().version,
      now,
      count: clippings.length,
      corrections: [],
      judgements: [],
      searches: [],
    };
    const name = `kirinuki-waiting-${today()}.json`;
    await download(exportJson(clippings, head), name, 'application/json');
  }

  return {
    waiting: waiting.map(({ clipping: { key, title, saved }, untilClosed }) => ({
      key,
      title,
      saved,
      ...(untilClosed && { untilClosed }),
    })),
    told,
    working,
    onRetry: () => void retry(),
    onDownload: () => void giveOut(),
    onDrop: (key) => {
      const unwanted = waiting.find(({ clipping }) => clipping.key === key);
      if (unwanted) void dropPending(unwanted);
    },
  };
}

/** The picture that waits with a clipping, as an export holds it. */
function pictureIn(picture: PictureMessage | undefined): { imageData?: ImageData } {
  const image = picture && unpackPicture(picture, MOST_BYTES.large);
  return image && picture ? { imageData: { type: image.type, base64: picture.data } } : {};
}
