/** Winnow beside each peer: how sure the figures are, and where they are better. */
import { outOfFoldLabel } from "../peers/index.ts";
import { share, tableOf } from "../shared/report.ts";
import { countsOf, f1Of, type Interval, intervalOfMean, intervalOfPieces } from "./intervals.ts";
import type { PageScore } from "./page-scores.ts";
import type { PeerScore } from "./score-peers.ts";

/** F1 by which a page is better read: less is a heading in or out. */
const better = 0.05;

/** Figures with their intervals, and the difference to Winnow on pages that it has not seen. */
export function certaintyTable(peers: readonly PeerScore[]): string {
  const ours = peers.find(({ label }) => label === outOfFoldLabel);
  const head = ["", "all", "articles", "segments", "Winnow less this one: all", "articles"];
  const rows = peers.map((peer) => {
    const isOther = ours !== undefined && peer !== ours && peer.name !== "ours";
    return [
      nameOf(peer),
      meanOf(peer.byPage.filter(isText)),
      meanOf(peer.byPage.filter(isArticle)),
      piecesOf(peer.byPage.filter((page) => !isText(page))),
      isOther ? differenceOf(ours.byPage.filter(isText), peer.byPage.filter(isText)) : "",
      isOther ? differenceOf(ours.byPage.filter(isArticle), peer.byPage.filter(isArticle)) : "",
    ];
  });
  return tableOf(head, rows);
}

/** The row to compare stands out. */
export function nameOf({ label }: Pick<PeerScore, "label">): string {
  return label === outOfFoldLabel ? `**${label}**` : label;
}

/** Pages that each peer reads better, by type, and the types that it reads better as a whole. */
export function worseSection(peers: readonly PeerScore[], types: readonly string[]): string {
  const ours = peers.find(({ label }) => label === outOfFoldLabel);
  const others = peers.filter((peer) => peer !== ours && peer.name !== "ours");
  if (ours === undefined || others.length === 0) return "Nothing to compare was run.";
  const rows = types.map((type) => {
    const own = ours.byPage.filter((page) => page.type === type);
    const cells = others.map(({ byPage }) =>
      worseCell(
        own,
        byPage.filter((page) => page.type === type),
      ),
    );
    return [type, String(own.length), ...cells];
  });
  return tableOf(["", "pages", ...others.map(({ label }) => label)], rows);
}

/** How many pages are read better elsewhere, and by how much; marked where the mean is better too. */
function worseCell(own: readonly PageScore[], theirs: readonly PageScore[]): string {
  const gains = theirs.map((page, at) => f1(page) - f1(own[at]));
  const lost = gains.filter((gain) => gain >= better);
  const by = lost.length === 0 ? "" : ` by ${share(mean(lost))}`;
  const isAhead = mean(gains) > 0;
  return `${lost.length}${by}${isAhead ? ` (**ahead by ${share(mean(gains))}**)` : ""}`;
}

function meanOf(pages: readonly PageScore[]): string {
  return withInterval(mean(pages.map(f1)), intervalOfMean(pages, f1));
}

function piecesOf(pages: readonly PageScore[]): string {
  const sums = pages
    .map(countsOf)
    .reduce((sum, counts) => sum.map((n, at) => n + (counts[at] ?? 0)), [0, 0, 0]);
  return withInterval(f1Of(sums), intervalOfPieces(pages));
}

function differenceOf(own: readonly PageScore[], theirs: readonly PageScore[]): string {
  const gain = (page: PageScore, at: number) => f1(page) - f1(theirs[at]);
  return withInterval(mean(own.map(gain)), intervalOfMean(own, gain));
}

function withInterval(figure: number, [low, high]: Interval): string {
  return `${share(figure)} [${share(low)}, ${share(high)}]`;
}

function isText({ set }: PageScore): boolean {
  return set === "wcxb";
}

function isArticle(page: PageScore): boolean {
  return isText(page) && page.type === "article";
}

function f1(page: PageScore | undefined): number {
  return typeof page?.score === "number" ? page.score : Number.NaN;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
