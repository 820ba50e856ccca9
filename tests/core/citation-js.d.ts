/** What the tests use of citation-js, which bears no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    get(): Record<string, unknown>[];
  }
}
