import { classOf, hashStart, other } from './word-starts';

/**
 * The forms of a dictionary as one block of 32-bit words, to be searched where it lies: nothing is
 * built when it is attached. `word` is the block's place in the buffer, in words of 32 bits.
 *
 *   header   forms, values, units of the pool, slots, records, forms of one unit
 *   marks    8 bits a slot, one set by the hash of each start: most places of a text are passed by them
 *   slots    open addressing by the hash of a start: 12 bits of the hash, 20 of the first form + 1
 *   begins   where each form begins in the pool, and where the last ends
 *   owners   where the ids of each form begin, shifted by one; the low bit marks the last of one start
 *   values   ids of records
 *   pool     all forms, one after the other, those of one start together and the longest first
 */
export interface PackedForms {
  marks: Uint8Array;
  slots: Uint32Array;
  begins: Uint32Array;
  owners: Uint32Array;
  values: Uint32Array;
  pool: Uint16Array;
  /** How many records the ids point into. */
  records: number;
  /** How many forms are one unit of an unspaced script: 林. They are all that make their start. */
  lones: number;
  /** Words of 32 bits the block takes. */
  size: number;
}

const headerWords = 6;
const maxForms = 0xf_ffff;

/**
 * Packs folded forms with the ids of what they name (`id < records`); an empty form is left out.
 * Slow and meant for build time, or for lists of a few thousand words.
 */
export function packForms(
  entries: Iterable<readonly [form: string, id: number]>,
  records: number,
): Uint32Array<ArrayBuffer> {
  const owners = new Map<string, number[]>();
  const forms: string[] = [];
  let values = 0;
  let units = 0;
  for (const [form, id] of entries) {
    if (form === '') continue;
    if (!(id >= 0 && id < records))
      throw new RangeError(`"${form}" names record ${id} of ${records}`);
    values++;
    const known = owners.get(form);
    if (known) {
      known.push(id);
      continue;
    }
    owners.set(form, [id]);
    forms.push(form);
    units += form.length;
  }
  if (forms.length > maxForms)
    throw new RangeError(`${forms.length} forms are too many for a pack`);
  const hashes = Int32Array.from(forms, hashStart);
  // Those of one start together, the longest first.
  const order = Uint32Array.from(forms.keys()).sort(
    (a, b) =>
      (hashes[a] ?? 0) - (hashes[b] ?? 0) || (forms[b] ?? '').length - (forms[a] ?? '').length,
  );
  let slots = 4;
  const starts = new Set(hashes).size;
  while (slots < starts * 2) slots *= 2;
  const block = new Uint32Array(blockSize(forms.length, values, units, slots));
  block.set([forms.length, values, units, slots, records, forms.filter(isLone).length]);
  const packed = viewForms(block.buffer, 0);
  let unit = 0;
  let value = 0;
  for (const [place, from] of order.entries()) {
    const form = forms[from] ?? '';
    const hash = hashes[from] ?? 0;
    const isFirst = place === 0 || hashes[order[place - 1] ?? 0] !== hash;
    const isLast = place + 1 === order.length || hashes[order[place + 1] ?? 0] !== hash;
    if (isFirst) addStart(packed, hash, place);
    packed.begins[place] = unit;
    packed.owners[place] = (value << 1) | (isLast ? 1 : 0);
    for (let at = 0; at < form.length; at++) packed.pool[unit++] = form.charCodeAt(at);
    for (const id of owners.get(form) ?? []) packed.values[value++] = id;
  }
  packed.begins[forms.length] = unit;
  packed.owners[forms.length] = value << 1;
  return block;
}

function addStart({ marks, slots }: PackedForms, hash: number, form: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = (tagOf(hash) << 20) | (form + 1);
  const place = (hash >>> 3) & mask;
  marks[place] = (marks[place] ?? 0) | (1 << (hash & 7));
}

/** 12 bits of a hash, those by which no slot is chosen. */
export const tagOf = (hash: number) => (hash >>> 18) & 0xfff;

const isLone = (form: string) => form.length === 1 && classOf(form.charCodeAt(0)) === other;

function blockSize(forms: number, values: number, units: number, slots: number): number {
  const lists = slots + 2 * (forms + 1) + values;
  return headerWords + slots / 4 + lists + Math.ceil(units / 2);
}

/** The block at `word` as views; throws where it does not fit into the buffer. */
export function viewForms(buffer: ArrayBuffer, word: number): PackedForms {
  const [forms = 0, values = 0, units = 0, slots = 0, records = 0, lones = 0] =
    buffer.byteLength >= (word + headerWords) * 4
      ? new Uint32Array(buffer, word * 4, headerWords)
      : [];
  const size = blockSize(forms, values, units, slots);
  if (slots === 0 || (slots & (slots - 1)) !== 0 || (word + size) * 4 > buffer.byteLength)
    throw new RangeError('a block of forms is cut off or damaged');
  let at = (word + headerWords) * 4;
  const bytes = (count: number) => {
    const view = new Uint8Array(buffer, at, count);
    at += count;
    return view;
  };
  const words = (count: number) => {
    const view = new Uint32Array(buffer, at, count);
    at += count * 4;
    return view;
  };
  const views = {
    marks: bytes(slots),
    slots: words(slots),
    begins: words(forms + 1),
    owners: words(forms + 1),
    values: words(values),
  };
  return { ...views, pool: new Uint16Array(buffer, at, units), records, lones, size };
}
