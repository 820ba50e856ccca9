import type { Party } from './entity';
import type { Naming } from './identify';
import type { Sighting } from './sighting';

/** The name as a place of the text has it; one broken over two lines is written in one. */
export function written({ surface }: Sighting): string {
  return surface.replace(/\s+/g, ' ');
}

/**
 * Gives each unlisted person of `certain`, in place, the fullest form of the name that the article
 * has anywhere, and the country it gives his office.
 */
export function nameInFull(certain: Naming[]): void {
  const forms = new Map<string, Set<string>>();
  for (const { person, sighting } of certain) {
    if (person.official) continue;
    const known = forms.get(sighting.family) ?? new Set();
    forms.set(sighting.family, known.add(written(sighting)));
  }
  for (const { person, sighting } of certain) {
    if (person.official || !person.title) continue;
    const fuller = [...(forms.get(sighting.family) ?? [])].find(
      (form) => isFuller(form, person.name) && form.includes(person.name),
    );
    if (fuller !== undefined) person.name = fuller;
  }
  // The same full name without its title, elsewhere, is the same person.
  for (const one of certain) {
    if (one.person.official || one.person.title) continue;
    const titled = certain.find(
      (other) =>
        other.person.title &&
        !other.person.official &&
        (other.sighting.surface === one.sighting.surface ||
          (other.sighting.family === one.sighting.family &&
            one.sighting.surface.includes(other.sighting.surface))),
    );
    if (!titled) continue;
    one.person = { ...titled.person, name: written(one.sighting) };
    one.found = titled.found;
  }
  nameInNominative(certain);
  shareCountries(certain);
}

/** 李外相, once 北朝鮮の李外相, is North Korea's throughout: the same name and office have one country. */
function shareCountries(certain: Naming[]): void {
  const countries = new Map<string, Set<Party>>();
  const keyOf = ({ sighting, person: { official, title } }: Naming) =>
    official || !title ? undefined : `${sighting.family} ${title.kind}`;
  for (const one of certain) {
    const key = keyOf(one);
    const country = one.person.title?.country;
    if (key !== undefined && country !== undefined)
      countries.set(key, (countries.get(key) ?? new Set()).add(country));
  }
  for (const one of certain) {
    const found = [...(countries.get(keyOf(one) ?? '') ?? [])];
    const { person } = one;
    if (person.title && person.title.country === undefined && found.length === 1 && found[0])
      one.person = { ...person, title: { ...person.title, country: found[0] } };
  }
}

// Риваса is no fuller than Ривас.
function isFuller(name: string, other: string): boolean {
  return /[а-я]/.test(name)
    ? name.split(' ').length > other.split(' ').length
    : name.length > other.length;
}

/** Of the cases in which a Russian text has a name of two words, the shortest is mostly the nominative. */
function nameInNominative(certain: Naming[]): void {
  const shortest = new Map<string, string>();
  for (const { sighting, person } of certain) {
    if (person.official || !person.title || !/^[а-яё-]+ [а-яё-]+$/i.test(person.name)) continue;
    const known = shortest.get(sighting.family);
    if (known === undefined || person.name.length < known.length)
      shortest.set(sighting.family, person.name);
  }
  for (const { sighting, person } of certain) {
    const name = shortest.get(sighting.family);
    if (name?.slice(0, 3) === person.name.slice(0, 3) && !person.official && person.title)
      person.name = name;
  }
}
