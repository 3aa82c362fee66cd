/** Writes an article as items: raw copy, text, sighting, head and outcome. Nothing is cleaned or compared. */
import { prepareText } from "@winnow/core/dedup";
import { identityOf } from "@winnow/core/pipeline/captures";
import { Drop, type Extraction, sha256 } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import type { Services } from "@winnow/functions/services";

const at = "2026-01-01T00:00:00.000Z";

/** Writes the n-th article; returns its own id. */
export async function writeArticle(services: Services, n: number, text: string): Promise<string> {
  const key = `inbox/bench/${n}.txt`;
  const bytes = Buffer.from(text);
  const drop = Drop.parse({
    ...{ key, collection: "bench", etag: sha256(text).slice(0, 32), sizeBytes: bytes.length },
    ...{ droppedAt: at, url: null, capturedAt: at, contentType: null, notes: [] },
  });
  const capture = { bytes, url: null, capturedAt: at, contentType: null };
  const { captureId, ownId, rawSha256 } = identityOf(drop, capture);
  const raw = await services.rawStore.put({ captureId, drop, bytes });
  const { textHash } = prepareText(text);
  const blocks = text
    .split("\n")
    .map((line, place) => ({ text: line, role: null, at: place + 1, chance: 1 }));
  const wordCount = text.split(/\s+/).length;
  const counts = { wordCount, captions: [], quality: null, removedLineCount: 0, release: "1" };
  const extraction: Extraction = { ...noMetadata, blocks, ...counts };
  const first = { at, captureId };
  const about = { url: null, givenUrl: null, collection: "bench", first };
  await services.versions.put(ownId, { textHash, extraction, raw, ...about });
  const fields = { title: null, byline: null, publishedAt: null, modifiedAt: null };
  const seen = { textHash, wordCount, ...fields, publisher: null, agency: null, language: null };
  await services.sightings.put(ownId, {
    ...{ at, captureId, collection: "bench", key, rawSha256, release: "1" },
    ...{ address: null, seen, rejected: null },
  });
  const nothing = { title: null, publisher: null, publishedAt: null, language: null, url: null };
  const head = {
    ...{ basis: captureId, textHash, textOwner: ownId, captureId, agency: null, byline: null },
    ...{ modifiedAt: null, fullestWords: wordCount, lastSeenAt: at },
    summary: { ...nothing, wordCount, capturedAt: at },
  };
  const added = { collections: ["bench"], texts: [textHash.slice(0, 12)] };
  await services.articles.writeHead(ownId, head, added, null, new Date(at));
  await services.outcomes.record({
    ...{ captureId, at: null, key, collection: "bench", etag: drop.etag, url: null, droppedAt: at },
    ...{ capturedAt: at, title: null, publishedAt: null, publisher: null, words: wordCount },
    ...{ removedLines: 0, release: "1", notes: [], status: "filed", ownId, textHash },
  });
  return ownId;
}
