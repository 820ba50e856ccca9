/**
 * The parameters of an address, in order. In a content script of Firefox the page's own `URLSearchParams`
 * cannot be iterated (its iterators are wrapped and have no `Symbol.iterator`), only asked.
 */
export function parametersOf(url: URL): Array<readonly [name: string, value: string]> {
  const all: Array<readonly [string, string]> = [];
  url.searchParams.forEach((value, name) => {
    all.push([name, value]);
  });
  return all;
}
