import {
  type Appearance,
  type ColourName,
  colourNames,
  type MentionKind,
} from '../lib/core/appearance';
import { colourVariables } from '../lib/core/palette';
import type { Reading } from '../lib/core/reading';
import { SampleText } from './SampleText';
import { useWords } from './translate';

export interface OptionsLookProps {
  appearance: Appearance;
  /** A short text of our own with its mentions; absent while it is being read. */
  sample?: Reading | undefined;
  /** Marks by altering the page; absent where the browser paints without. */
  markPages?: boolean | undefined;
  onKind: (kind: MentionKind, shown: boolean) => void;
  onColour: (kind: MentionKind, colour: ColourName) => void;
  onMarkPages: (on: boolean) => void;
}

const KINDS: readonly MentionKind[] = ['official', 'unresolved', 'territory', 'agreement'];

/** Which kinds are marked and in which colours, beside a text that shows it. */
export function OptionsLook(props: OptionsLookProps) {
  const { t } = useWords();
  const { appearance, sample, markPages } = props;
  return (
    <>
      <div class="kinds">
        {KINDS.map((kind) => (
          <KindRow kind={kind} key={kind} {...props} />
        ))}
      </div>
      {markPages !== undefined && (
        <label class="switch">
          <input
            type="checkbox"
            checked={markPages}
            onChange={(event) => props.onMarkPages(event.currentTarget.checked)}
          />
          <span>
            {t('markPages')}
            <span class="quiet switch-note">{t('markPagesNote')}</span>
          </span>
        </label>
      )}
      <h3 class="label">{t('preview')}</h3>
      {sample && <SampleText reading={sample} hidden={appearance.hiddenKinds} />}
    </>
  );
}

function KindRow({ kind, appearance, onKind, onColour }: OptionsLookProps & { kind: MentionKind }) {
  const { t } = useWords();
  const shown = !appearance.hiddenKinds.includes(kind);
  const chosen = appearance.colours[kind];
  return (
    <fieldset class="kind-row">
      <legend class="unseen">{t(`kinds_${kind}`)}</legend>
      <label class="switch">
        <input
          type="checkbox"
          name={`show-${kind}`}
          checked={shown}
          onChange={(event) => onKind(kind, event.currentTarget.checked)}
        />
        <span class={shown ? `mark mark-${kind}` : undefined}>{t(`kinds_${kind}`)}</span>
      </label>
      <span class="colours">
        {colourNames.map((colour) => (
          <label key={colour} class="colour" title={t(`colour_${colour}`)}>
            <input
              type="radio"
              name={`colour-${kind}`}
              value={colour}
              checked={colour === chosen}
              disabled={!shown}
              onChange={() => onColour(kind, colour)}
            />
            <span
              class={`colour-dot colour-dot-${kind}`}
              style={colourVariables({ ...appearance.colours, [kind]: colour })}
            />
            <span class="unseen">{t(`colour_${colour}`)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
