/** Known items: does the first hit hold the sentence that was asked for? */
import type { IndexedDocument } from "@winnow/search/index";
import { SqliteIndex } from "@winnow/search/sqlite";
import { tokensOf } from "@winnow/search/tokens";
import { devStream } from "../dedup/dev-streams.ts";
import { hashText } from "./hash-text.ts";

export interface KnownItems {
  asked: number;
  /** First hits that hold the sentence, word for word. */
  found: number;
}

/** One text in so many is asked for. */
const every = 25;

/** Asks for titles with a sentence from the middle, in the development texts; `null` without them. */
export async function askKnownItems(): Promise<KnownItems | null> {
  const stream = devStream("20k");
  if (stream === null) return null;
  const texts = new Map<string, string>();
  const documents = stream.map(({ id, text, title }) => {
    const document = documentOf(hashText(id), title ?? null, text);
    texts.set(document.id, text);
    return document;
  });
  const index = SqliteIndex.open(":memory:");
  for (let at = 0; at < documents.length; at += 1000) {
    await index.apply({ put: documents.slice(at, at + 1000), remove: [] });
  }
  let [asked, found] = [0, 0];
  for (let at = 0; at < documents.length; at += every) {
    const { text, title } = documents[at] as IndexedDocument;
    const sentence = middleSentence(text);
    if (sentence === null || title === null) continue;
    asked += 1;
    const query = `${tokensOf(title).slice(0, 6).join(" ")} "${sentence}"`;
    const { hits } = await index.search({
      query,
      order: "relevance",
      stories: "all",
      limit: 1,
      cursor: null,
    });
    const first = texts.get(hits[0]?.id ?? "") ?? "";
    if (` ${tokensOf(first).join(" ")} `.includes(` ${tokensOf(sentence).join(" ")} `)) found += 1;
  }
  await index.close();
  return { asked, found };
}

/** Ten words of a sentence near the middle. */
function middleSentence(text: string): string | null {
  const sentences = text
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => tokensOf(sentence).length >= 10);
  const middle = sentences[Math.floor(sentences.length / 2)];
  return middle === undefined ? null : tokensOf(middle).slice(0, 10).join(" ");
}

function documentOf(id: string, title: string | null, text: string): IndexedDocument {
  return {
    id,
    storyId: id,
    isRepresentative: true,
    title,
    text,
    byline: [],
    publisher: { name: null, domain: null },
    agency: null,
    language: null,
    collections: [],
    pageType: null,
    publishedAt: null,
    capturedAt: "2020-01-01T00:00:00.000Z",
    wordCount: 0,
    copies: 0,
    versionCount: 1,
    isDoubtful: false,
    revision: 1,
  };
}
