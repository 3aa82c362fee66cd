/** Values as people read them. */
import type { ArticleSummary } from "@winnow/core/records";
import { type Html, html } from "./html.ts";

/** A count with its noun: `1 line`, `2,031 lines`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}

/** A confidence from 0 to 1 in percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** An instant as day and minute; its zone is UTC, which the machine-readable form says. */
export function instant(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 16).replace("T", " ")}</time>`;
}

/** The publisher of a summary in a word or two; `null` where nothing is known of it. */
export function publisherName({ publisher, url }: Pick<ArticleSummary, "publisher" | "url">) {
  return publisher?.name ?? publisher?.domain ?? (url === null ? null : hostOf(url));
}

function hostOf(url: string): string | null {
  return URL.parse(url)?.host || null;
}
