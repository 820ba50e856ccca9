/** The calendar day where the reader is. */
export function today(): string {
  return dayOf(new Date());
}

/** The calendar day of an instant where the reader is; of what is no instant, its first ten letters. */
export function dayOf(instant: Date | string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant).slice(0, 10);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
