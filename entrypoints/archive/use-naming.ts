import { useEffect, useState } from 'preact/hooks';
import { namesOf } from '../../components/card-line';
import type { CardFacts } from '../../components/MentionCard';
import { useWords, type Words } from '../../components/translate';
import { namesOfPlace } from '../../lib/core/correction';
import { callBackground } from '../../lib/extension/messages';

/** Name of an entity by its id: a person's in both scripts, a place's under all names; empty until it is known. */
export function useEntityName(entity: string | undefined): string {
  const words = useWords();
  const [name, setName] = useState('');
  useEffect(() => {
    setName('');
    if (entity === undefined) return;
    let isWanted = true;
    void callBackground('getFacts', { entities: [entity] }).then((answer) => {
      // Of an entry that is no longer kept only the id is left.
      if (isWanted) setName((answer.ok && nameOf(words, entity, answer.value)) || entity);
    });
    return () => {
      isWanted = false;
    };
  }, [entity]);
  return name;
}

function nameOf(
  words: Words,
  id: string,
  { officials, territories, agreements }: CardFacts,
): string | undefined {
  const official = officials[id];
  if (official) return namesOf(words, official);
  const place = territories[id];
  return place ? namesOfPlace(place).join(' / ') : agreements[id]?.name;
}
