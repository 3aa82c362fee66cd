/** Instants and days along a line: where each stands, in percent, so that a picture fits any width. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** When something happened, as far as it is known: a day is a span, an instant a point. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/** Reads a date of publication; `null` for none, and for what is no date. */
export function spanOf(at: string | null): Span | null {
  if (at === null) return null;
  const fromMs = Date.parse(at);
  if (Number.isNaN(fromMs)) return null;
  return { fromMs, toMs: at.length > "2020-10-05".length ? fromMs : fromMs + dayMs };
}

/** A line from the first of some spans to the last. */
export interface TimeAxis {
  fromMs: number;
  toMs: number;
  /** How far along an instant stands, in percent, within the margins that marks need. */
  percentOf(ms: number): number;
}

/** What is left free at both ends, in percent: half a mark. */
const margin = 3;

/** Lays spans along one line; `null` where there are none. */
export function axisOf(spans: readonly Span[]): TimeAxis | null {
  if (spans.length === 0) return null;
  const fromMs = Math.min(...spans.map((span) => span.fromMs));
  const toMs = Math.max(...spans.map((span) => span.toMs));
  const length = toMs - fromMs;
  const percentOf = (ms: number) => {
    const share = length === 0 ? 0.5 : (ms - fromMs) / length;
    return Math.round((margin + share * (100 - 2 * margin)) * 10) / 10;
  };
  return { fromMs, toMs, percentOf };
}

/** How long after the first something came, in the two largest units that its dates tell. */
export function lagOf(first: Span, later: Span): string {
  const isToTheDay = first.toMs > first.fromMs || later.toMs > later.fromMs;
  const ms = later.fromMs - first.fromMs;
  if (isToTheDay) {
    const days = Math.floor(later.fromMs / dayMs) - Math.floor(first.fromMs / dayMs);
    return days === 0 ? "the same day" : `${days} d later`;
  }
  if (ms < minuteMs) return "the same minute";
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h later` : `${days} d later`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min later` : `${hours} h later`;
  return `${minutes} min later`;
}
