import type { OfficeKind, Official } from './entity';
import { type Circumstances, type Naming, type Person, yearsSince } from './identify';
import { lastOffices, officesOn } from './offices';
import type { Sighting } from './sighting';

const headKinds = new Set<OfficeKind>([
  'head_of_state',
  'head_of_government',
  'commission_president',
  'secretary_general',
]);

/** Below the heads, a family name alone tells only for the states this subject is mostly about. */
const ministerKinds = new Set<OfficeKind>(['foreign_minister', 'defense_minister']);

const spokenFor = new Set(['US', 'RU', 'UA', 'GB']);

const nearPowers = new Set(['US', 'RU', 'CN', 'JP', 'KR', 'KP', 'UA', 'GB']);

/**
 * Tells of a family name by itself who alone bears it in a top office on the article's day. `certain`
 * and `bare` are all who are named in full or by title, and by family name alone: the company that a
 * name needs which is also a word or a place. Each name is asked for once, however often it stands.
 */
export function officeHolders(
  certain: Naming[],
  bare: Sighting[],
  day: string,
  { isTrap, isWord }: Circumstances,
): (sighting: Sighting) => Person | undefined {
  const countries = new Set(certain.map(({ person }) => person.official?.country));
  const hasOfficial = certain.some(({ person }) => person.official);
  const telling = new Set(
    bare
      .filter((one) => !isTrap(one.family) && topHolders(one, day).length === 1)
      .map(({ family }) => family),
  );
  const personOf = ({ family, people }: Sighting): Official | undefined => {
    const holders = topHolders({ people }, day);
    if (isTrap(family)) {
      // Lee, Xi, Yoon: enough for a head of state or government beside another one's name.
      const [head] = holders.filter((one) =>
        officesOn(one, day).some((office) => office.kind.startsWith('head_of')),
      );
      const company = hasOfficial || telling.size > (telling.has(family) ? 1 : 0);
      return holders.length === 1 && company && !isWord(family) ? head : undefined;
    }
    if (holders.length > 0) return holders.length === 1 ? holders[0] : undefined;
    // Abe, a year after he resigned, in an article about his successors.
    const leaders = people.filter((one) => {
      const last = lastOffices(one, day)[0];
      return (
        last?.kind.startsWith('head_of') === true &&
        yearsSince(last, day) <= 2 &&
        countries.has(one.country)
      );
    });
    return leaders.length === 1 ? leaders[0] : undefined;
  };
  const known = new Map<string, Official | undefined>();
  return (sighting) => {
    // Whose government it is has been asked, and was in doubt.
    if (sighting.regime) return undefined;
    const key = `${sighting.family} ${sighting.people.map(({ id }) => id).join(' ')}`;
    if (!known.has(key)) known.set(key, personOf(sighting));
    const official = known.get(key);
    return official && { official, name: official.name };
  };
}

function topHolders({ people }: Pick<Sighting, 'people'>, day: string): Official[] {
  return people.filter((one) =>
    officesOn(one, day).some(
      (office) =>
        headKinds.has(office.kind) ||
        (ministerKinds.has(office.kind) && nearPowers.has(office.country)) ||
        // Zakharova and Peskov tell by themselves; Kobayashi or Kim are too many.
        (office.kind === 'spokesperson' && spokenFor.has(office.country)),
    ),
  );
}
