import { attributeOf, type PageModel, weightOf } from './page-model';

/** The siblings of an entry that look the same and hold sentences rather than links. */
export function twinsOf(model: PageModel, own: number, dropped?: Uint8Array): number[] {
  const name = model.names[own] ?? '';
  const classes = classOf(model, own);
  if (!classes && !/^(li|article)$/.test(name)) return [];
  const parent = model.parent[own] ?? 0;
  const twins: number[] = [];
  for (let i = parent + 1; i < (model.end[parent] ?? 0); i = model.end[i] ?? i + 1) {
    if (i === own || dropped?.[i] || model.names[i] !== name || classOf(model, i) !== classes)
      continue;
    const plain = weightOf(model, i, true);
    if (plain >= 20 && plain >= weightOf(model, i) * 0.7) twins.push(i);
  }
  return twins;
}

function classOf(model: PageModel, index: number): string {
  const element = model.elements[index];
  return (element && attributeOf(element, 'class')?.trim().split(/\s+/)[0]) ?? '';
}
