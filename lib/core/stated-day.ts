import { matches } from './identify';
import type { Sighting } from './sighting';

/**
 * The day an undated text speaks of, judged by the offices it states: the latest on which most of
 * the stated offices were held. Nothing where the text states none that the gazetteer knows.
 */
export function inferDay(sightings: Sighting[], today: string): string | undefined {
  const spans: { from: string; to: string }[] = [];
  for (const { title, people } of sightings) {
    if (!title || title.former) continue;
    for (const official of people) {
      for (const office of official.offices) {
        if (matches(office, title))
          spans.push({
            from: day(office.from, '01'),
            to: office.to === undefined ? today : day(office.to, '28'),
          });
      }
    }
  }
  let best: string | undefined;
  let most = 0;
  for (const at of spans
    .map((span) => (span.to < today ? dayBefore(span.to) : today))
    .sort()
    .reverse()) {
    const count = spans.filter(
      (span) => span.from <= at && (at < span.to || (at === today && span.to === today)),
    ).length;
    if (count > most) {
      most = count;
      best = at;
    }
  }
  return best;
}

export function day(date: string, fill: string): string {
  if (date.length === 4) return `${date}-${fill === '01' ? '01' : '12'}-${fill}`;
  return date.length === 7 ? `${date}-${fill}` : date;
}

function dayBefore(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time - 86_400_000).toISOString().slice(0, 10);
}
