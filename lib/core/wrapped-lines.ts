/**
 * A text with the line breaks inside its sentences as spaces, every offset kept. Wire copy breaks
 * its lines inside names and titles, and indents the next one or fills 60 to 80 columns.
 */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text;
  const joined = text.replace(/\n(?= {1,6}[^ \n])/g, ' ');
  return isWrapped(joined) ? joined.replace(/(?<!\n)\n(?![\n ])/g, ' ') : joined;
}

function isWrapped(text: string): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
  const full = lines.filter((line) => line.length >= 55);
  return (
    lines.length >= 4 && full.length * 2 >= lines.length && lines.every((line) => line.length <= 84)
  );
}
