/** The part of Papa Parse that is used; its own types would bring those of Node and of the DOM into `core`. */
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: { delimiter: string; quoteChar: string; escapeChar: string },
    ): { data: string[][]; errors: { code: string }[] };
  };
  export default Papa;
}
