/**
 * What stands in a tree, element by element with its attributes and texts, as server and browser
 * must agree on it: comments are a framework's own, and texts side by side are one. Elements `but`
 * are looked through, their text counts.
 */
export function outlineOf(root: ParentNode & Node, but = ''): string {
  const lines: string[] = [];
  let text = '';
  const flush = (depth: number) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${' '.repeat(depth)}${words}`);
    text = '';
  };
  const walk = (node: Node, depth: number) => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.localName === but) {
        walk(element, depth);
        continue;
      }
      flush(depth);
      const attributes = Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`);
      lines.push(`${' '.repeat(depth)}<${[element.localName, ...attributes.sort()].join(' ')}>`);
      walk(element, depth + 1);
      flush(depth + 1);
    }
  };
  walk(root, 0);
  flush(0);
  return lines.join('\n');
}
