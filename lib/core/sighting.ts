import type { Official } from './entity';
import type { TitleReading } from './titles';

/** A place where a text names, or may name, a person. Offsets are UTF-16 code units of the field. */
export interface Sighting {
  field: 'title' | 'text';
  start: number;
  end: number;
  surface: string;
  /**
   * `full`: given and family name of a listed person. `bare`: a family name by itself.
   * `stranger`: a name in full that is nobody's in the gazetteer.
   */
  level: 'full' | 'bare' | 'stranger';
  /** Family name as it is compared, by which later bare mentions are tied to this one. */
  family: string;
  /** Another word of the name by which its bearer may be called alone: Thaksin, Сергей Викторович. */
  alias?: string;
  /** Listed people whose name this may be. */
  people: Official[];
  title?: TitleReading;
  /** Family name of the person whose aide this is, empty for "his": counts only if that is an official. */
  owner?: string;
  /** Beside a word for the government of whoever is named: the Abe administration. */
  regime?: boolean;
  /** In a by-line, so nobody the article is about. */
  byline?: boolean;
  /** Opens a sentence with a word nobody knows for a name: Потом Кавамура, or a stranger after all. */
  opening?: boolean;
  /** "The elder Kono" (true), "the younger Kono" (false). */
  elder?: boolean;
}

/** What one field of an article offers to resolve. */
export interface Scan {
  field: 'title' | 'text';
  sightings: Sighting[];
  /** Every place where a family name (as compared) stands by itself, for people first met in this article. */
  bareNames(family: string): Sighting[];
}
