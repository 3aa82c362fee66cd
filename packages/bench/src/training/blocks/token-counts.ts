/** What class tokens are worth: counted on labelled pages, averaged over publishers. */
import { type PageDocument, type PageElement, tokensOf } from "@winnow/core/clean/html/training";

/** Publishers that have to use a token before it is believed, and made-up ones that it starts with. */
const minDomains = 4;
const priorDomains = 3;
const maxValue = 4;

interface Share {
  sum: number;
  pages: number;
}

export class TokenCounts {
  readonly #tokens = new Map<string, Map<string, Share>>();
  readonly #base = new Map<string, Share>();
  readonly #foldOf = new Map<string, number>();

  /** Counts a page: for each token, the share of what stands beneath it that is kept. */
  add(document: PageDocument, labels: Uint8Array, domain: string, fold: number): void {
    this.#foldOf.set(domain, fold);
    const kept = new Float64Array(labels.length + 1);
    const all = new Float64Array(labels.length + 1);
    document.lines.forEach(({ words }, i) => {
      const weight = labels[i] === 255 ? 0 : Math.sqrt(words);
      kept[i + 1] = (kept[i] as number) + (labels[i] === 1 ? weight : 0);
      all[i + 1] = (all[i] as number) + weight;
    });
    const sums = new Map<string, [kept: number, all: number]>();
    for (const element of document.elements) {
      if (element.container !== element || element.words === 0) continue;
      const weight = between(all, element);
      if (weight === 0) continue;
      for (const token of tokensOf(element.node)) {
        const sum = sums.get(token) ?? [0, 0];
        sum[0] += between(kept, element);
        sum[1] += weight;
        sums.set(token, sum);
      }
    }
    for (const [token, [keptSum, allSum]] of sums) {
      const domains = this.#tokens.get(token) ?? new Map<string, Share>();
      this.#tokens.set(token, domains);
      addTo(domains, domain, keptSum / allSum);
    }
    const total = all.at(-1) ?? 0;
    if (total > 0) addTo(this.#base, domain, (kept.at(-1) ?? 0) / total);
  }

  /** The table of tokens, learned from the publishers outside some folds. */
  table(without: readonly number[]): Map<string, number> {
    const base = this.#meanOf(this.#base, without).mean;
    const values = new Map<string, number>();
    for (const [token, domains] of this.#tokens) {
      if (domains.size < minDomains) continue;
      const { mean, count } = this.#meanOf(domains, without);
      if (count < minDomains) continue;
      const share = (mean * count + base * priorDomains) / (count + priorDomains);
      const value = logit(share) - logit(base);
      const rounded = Math.round(10 * Math.max(-maxValue, Math.min(maxValue, value))) / 10;
      if (Math.abs(rounded) >= 0.3) values.set(token, rounded);
    }
    return values;
  }

  #meanOf(domains: Map<string, Share>, without: readonly number[]) {
    let sum = 0;
    let count = 0;
    for (const [domain, share] of domains) {
      if (without.includes(this.#foldOf.get(domain) ?? -1)) continue;
      sum += share.sum / share.pages;
      count++;
    }
    return { mean: count === 0 ? 0 : sum / count, count };
  }
}

function addTo(shares: Map<string, Share>, domain: string, share: number): void {
  const known = shares.get(domain) ?? { sum: 0, pages: 0 };
  known.sum += share;
  known.pages++;
  shares.set(domain, known);
}

function between(sums: Float64Array, { start, end }: PageElement): number {
  const last = sums.length - 1;
  return (sums[Math.min(end, last)] as number) - (sums[Math.min(start, last)] as number);
}

function logit(share: number): number {
  const safe = Math.max(0.005, Math.min(0.995, share));
  return Math.log(safe / (1 - safe));
}
