/** Invented pages of twenty papers, each like no other, short as a report of an agency. */
import { Random } from "../dedup/random.ts";
import { type Maker, reportOf } from "../dedup/reports.ts";
import { Vocabulary } from "../dedup/words.ts";

export interface Page {
  url: string;
  bytes: Uint8Array;
}

const paragraphCount = 4;
const paperCount = 20;

/** Makes a page a call; the same ones in each run. */
export function pages(): () => Page {
  const random = new Random(11);
  const maker: Maker = { random, words: new Vocabulary(random) };
  let made = 0;
  return () => {
    made += 1;
    const url = `https://paper-${made % paperCount}.example/${made}`;
    const { title, paragraphs } = reportOf(maker, paragraphCount);
    const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
    const head = `<title>${title}</title><link rel="canonical" href="${url}">`;
    const body = `<article><h1>${title}</h1>${text}</article>`;
    const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
    return { url, bytes: Buffer.from(html) };
  };
}
