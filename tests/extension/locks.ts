/** What Node lacks of a browser: locks, which the extension's pages share; here there is one page, which waits for nobody. */
const navigator = globalThis.navigator ?? {};
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: {
    request: async (_: string, ...rest: unknown[]) =>
      (rest.at(-1) as (lock: object) => unknown)({}),
  },
});
if (!globalThis.navigator)
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: navigator });
