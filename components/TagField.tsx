import { useId, useRef, useState } from 'preact/hooks';
import { asTags, completeTag, endsTag } from '../lib/core/tags';
import { Icon } from './icons';
import { useWords } from './translate';

interface Props {
  tags: readonly string[];
  /** The tag that is not ended yet. */
  typing: string;
  known: readonly string[];
  onChange: (tags: string[], typing: string) => void;
}

/**
 * A field for tags: a comma, Enter or leaving it ends one, Backspace in an empty field takes the last one
 * out. Tags the archive knows are offered as one types; Escape puts the offer away and nothing else.
 */
export function TagField({ tags, typing, known, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const offered = isOpen ? completeTag(typing, known, tags) : [];
  const chosen = offered[active];

  function end(text: string): void {
    setActive(-1);
    setOpen(false);
    onChange(asTags([...tags, text]), '');
  }

  function onKey(event: KeyboardEvent): void {
    // Enter that ends the input of a Japanese word ends no tag.
    if (event.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (event.key === 'Enter' && (chosen !== undefined || typing.trim() !== '')) {
      end(chosen ?? typing);
    } else if (event.key === 'Escape' && offered.length > 0) {
      setOpen(false);
      event.stopPropagation();
    } else if (event.key === 'Backspace' && typing === '' && tags.length > 0) {
      onChange(tags.slice(0, -1), '');
    } else if (by !== undefined && offered.length > 0) {
      // From the field itself (-1) through the offer and round again.
      setActive(((active + 1 + by + offered.length + 1) % (offered.length + 1)) - 1);
    } else return;
    event.preventDefault();
  }

  return (
    <div class="tag-field">
      <label class="label" for={id}>
        {t('tagsLabel')}
      </label>
      <div class="tag-box">
        {tags.map((tag) => (
          <span class="own-tag" key={tag}>
            {tag}
            <button
              type="button"
              class="tag-out"
              aria-label={t('toolFor', t('removeTag'), tag)}
              onClick={() => {
                // The button goes with its tag, and must not take the focus along.
                field.current?.focus();
                onChange(
                  tags.filter((each) => each !== tag),
                  typing,
                );
              }}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={field}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-offer`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          placeholder={tags.length === 0 ? t('tagsHint') : ''}
          value={typing}
          onKeyDown={onKey}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (endsTag(value) && !event.isComposing) return end(value);
            setActive(-1);
            setOpen(true);
            onChange([...tags], value);
          }}
          onCompositionEnd={(event) => {
            if (endsTag(event.currentTarget.value)) end(event.currentTarget.value);
          }}
          onBlur={() => {
            if (typing.trim() !== '') end(typing);
          }}
        />
        <span class="unseen" id={`${id}-hint`}>
          {t('tagsHint')}
        </span>
      </div>
      <div class="tag-offer" role="listbox" id={`${id}-offer`} aria-label={t('tagsKnown')}>
        {offered.map((tag, at) => (
          <div
            key={tag}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => {
              // The field keeps the focus, or leaving it would end what is typed.
              event.preventDefault();
              end(tag);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}
