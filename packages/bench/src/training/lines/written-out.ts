/** Pages written out as text anew, their lines labelled by alignment with the article. */
import { readPayload } from "@winnow/core/read";
import { alignWords } from "../blocks/align.ts";
import { type Row, wordsOf } from "../blocks/rows.ts";
import { about, chance, type LabelledScrape, unknown } from "./labelled-scrape.ts";
import { renderLines, type Style, styles } from "./render.ts";

/** The style that chance gave a page. */
export function styleOf(row: Row): Style {
  return styles[Math.floor(chance(`${row.id} style`) * styles.length)] as Style;
}

/** Writes a page out in a style, whole and with leftovers. */
export function* writtenOut(row: Row, style: Style): Generator<LabelledScrape> {
  const lines = renderedLines(row, style);
  const labels = alignedLabels(lines, row.gold ?? "");
  if (!labels.includes(1)) return;
  const full = { ...about(row), style: style.name, lines, labels };
  yield { ...full, regime: "full" };
  yield leftoverOf({ ...full, regime: "leftover" });
}

/** The lines of a page in a style; none if it is no HTML. */
export function renderedLines(row: Row, style: Style): string[] {
  const payload = readPayload(row.bytes, null);
  return payload.kind === "html" ? renderLines(payload.html, style) : [];
}

/** Labels by alignment with the article; words that stand in it elsewhere are not judged. */
function alignedLabels(lines: readonly string[], gold: string): Uint8Array {
  const words = lines.map(wordsOf);
  const matched = alignWords(words.flat(), wordsOf(gold));
  const flat = ` ${wordsOf(gold).join(" ")} `;
  let start = 0;
  return Uint8Array.from(words, (own) => {
    let hits = 0;
    for (let at = start; at < start + own.length; at++) hits += matched[at] as number;
    start += own.length;
    if (own.length === 0) return unknown;
    const share = hits / own.length;
    if (share >= 0.8) return 1;
    return share > 0.3 || flat.includes(` ${own.join(" ")} `) ? unknown : 0;
  });
}

/** The article, what stands inside of it, and some of the nearest lines before and behind. */
function leftoverOf(scrape: LabelledScrape): LabelledScrape {
  const { lines, labels, id } = scrape;
  const first = labels.indexOf(1);
  const last = labels.lastIndexOf(1);
  const before = Math.floor(chance(`${id} before`) * 9);
  const after = Math.floor(chance(`${id} after`) * 10);
  const kept = lines.flatMap((_, at) => {
    const distance = Math.max(first - at, at - last);
    if (distance <= 0) return [at];
    const most = at < first ? before : after;
    return distance <= 2 * most && chance(`${id} ${at}`) < 0.6 ? [at] : [];
  });
  return {
    ...scrape,
    lines: kept.map((at) => lines[at] as string),
    labels: Uint8Array.from(kept, (at) => labels[at] as number),
  };
}
