/** How fast an archive in the embedded engines is indexed: engines, reads and index in one process. */
import { randomUUID } from "node:crypto";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createCatalogue } from "@winnow/core/catalogue";
import { type Head, sha256, type Version } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, createStores, names } from "@winnow/local/resources";
import { catalogueSource } from "@winnow/search/archive";
import type { IndexedDocument } from "@winnow/search/index";
import { buildIndex } from "@winnow/search/publishing";
import {
  DynamoAnnouncements,
  DynamoArticleLists,
  DynamoArticles,
  DynamoClaims,
  DynamoOutcomes,
  DynamoProfiles,
  DynamoPublications,
  DynamoRelations,
  DynamoSightings,
  DynamoStories,
  DynamoVersions,
  TableClient,
} from "@winnow/store/dynamo";
import { ObjectStore, S3IndexFiles } from "@winnow/store/s3";
import { DynamoTombstones } from "@winnow/store/takedown";
import { Random } from "../dedup/random.ts";
import { Vocabulary } from "../dedup/words.ts";
import { Newsroom } from "./articles.ts";

export interface StackRate {
  articles: number;
  /** Milliseconds an article. */
  cpuMs: number;
  clockMs: number;
}

const wordsOfVocabulary = 20_000;

type Clients = ReturnType<typeof clientsOf>;
type Ports = ReturnType<typeof portsOf>;

/** Puts generated articles into an archive as filing would, and builds its index. */
export async function measureStack(articles: number): Promise<StackRate> {
  const engines = await startEngines(null, 0);
  try {
    const clients = clientsOf(engines.endpoints);
    await createStores(clients);
    const ports = portsOf(clients);
    const random = new Random(18);
    const newsroom = new Newsroom(random, new Vocabulary(random, wordsOfVocabulary));
    for (let n = 0; n < articles; n += 1) await file(ports, newsroom.next());
    const [cpuBefore, before] = [process.cpuUsage(), performance.now()];
    const report = await buildIndex(names.table, indexerPortsOf(ports), { isAfresh: true });
    if (report.outcome !== "published" || report.changes !== articles)
      throw new Error(`expected ${articles} articles in the index, got ${JSON.stringify(report)}`);
    const { system, user } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1000 / articles;
    return { articles, cpuMs, clockMs: (performance.now() - before) / articles };
  } finally {
    await engines.stop();
  }
}

function portsOf({ dynamo, s3 }: Clients) {
  const table = new TableClient(DynamoDBDocumentClient.from(dynamo), names.table);
  return {
    table,
    objects: new ObjectStore(s3, names.raw),
    articles: new DynamoArticles(table),
    stories: new DynamoStories(table),
    versions: new DynamoVersions(table, new ObjectStore(s3, names.raw)),
  };
}

function indexerPortsOf({ table, objects, ...ports }: Ports) {
  const clock = { now: () => new Date() };
  const catalogue = createCatalogue({
    ...ports,
    sightings: new DynamoSightings(table),
    claims: new DynamoClaims(table),
    outcomes: new DynamoOutcomes(table),
    profiles: new DynamoProfiles(table),
    lists: new DynamoArticleLists(table),
    relations: new DynamoRelations(table),
    tombstones: new DynamoTombstones(table, objects),
  });
  return {
    source: catalogueSource(catalogue, clock),
    announcements: new DynamoAnnouncements(table, { clock, lagMs: 0, stories: ports.stories }),
    store: new S3IndexFiles(objects),
    pointer: new DynamoPublications(table),
    newName: randomUUID,
    now: () => Date.now(),
  };
}

async function file(
  { articles, versions }: Ports,
  { id, language, publishedAt, publisher, text, title, wordCount }: IndexedDocument,
): Promise<void> {
  const at = "2025-03-01T08:00:00.000Z";
  const textHash = sha256(text);
  const blocks = text
    .split(/(?<=\. )/)
    .map((line, n) => ({ text: line, role: null, at: n, chance: 1 }));
  const version: Version = {
    textHash,
    extraction: {
      ...noMetadata,
      ...{ blocks, wordCount, captions: [], quality: null, removedLineCount: 0, release: "1" },
      title: title === null ? null : { value: title, raw: title, source: "bench", confidence: 1 },
    },
    raw: { key: `raw/${id}` },
    ...{ url: null, givenUrl: null, collection: "news", first: { at, captureId: id } },
  };
  await versions.put(id, version);
  const head: Head = {
    ...{ basis: id, textHash, textOwner: id, captureId: id, agency: null, byline: null },
    ...{ modifiedAt: null, fullestWords: wordCount, lastSeenAt: at },
    summary: { title, publishedAt, language, url: null, wordCount, capturedAt: at, publisher },
  };
  await articles.writeHead(
    id,
    head,
    { collections: ["news"], texts: [textHash] },
    null,
    new Date(at),
  );
}
