/** Stories and the duplicate index against the embedded DynamoDB: the contracts of their ports. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Extraction } from "@winnow/core/article";
import { describeDuplicateIndex } from "@winnow/core/dedup/index-contract";
import type { Candidate } from "@winnow/core/dedup/index-port";
import { noMetadata } from "@winnow/core/fixture/no-metadata";
import type { Version } from "@winnow/core/ports";
import { describeStories } from "@winnow/core/stories/stories-contract";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, createTable } from "@winnow/local/resources";
import { DynamoDuplicateIndex } from "@winnow/store/duplicate-index";
import { ObjectStore } from "@winnow/store/object-store";
import { StoryTable } from "@winnow/store/story-table";
import { TableClient } from "@winnow/store/table-client";
import { VersionTable } from "@winnow/store/version-table";
import { afterAll, beforeAll } from "vitest";

let engines: Awaited<ReturnType<typeof startEngines>>;
let tableCount = 0;

beforeAll(async () => {
  engines = await startEngines(null, 0);
});
afterAll(() => engines.stop());

async function openTable(): Promise<TableClient> {
  const { dynamo } = clientsOf(engines.endpoints);
  tableCount += 1;
  await dynamo.send(createTable(`stories-${tableCount}`));
  return new TableClient(DynamoDBDocumentClient.from(dynamo), `stories-${tableCount}`);
}

describeStories("stories in DynamoDB", async () => new StoryTable(await openTable()));

describeDuplicateIndex("the duplicate index in DynamoDB", async () => {
  const table = await openTable();
  const objects = new ObjectStore(clientsOf(engines.endpoints).s3, "unused");
  const versions = new VersionTable(table, objects);
  const stories = new StoryTable(table);
  return {
    index: new DynamoDuplicateIndex(table, versions, stories),
    add: async (candidate, text) => {
      await versions.add(candidate.articleId, versionOf(candidate, text));
    },
    merge: async (loser, winner) => {
      await stories.merge(loser, winner);
    },
  };
});

/** The version that filing such a text would store. */
function versionOf(candidate: Candidate, text: string): Version {
  const { textHash, urlKey, title, publishedAt, agency, language } = candidate;
  const source = { source: "test", confidence: 1 };
  const found = (value: string | null) =>
    value === null ? null : { value, raw: value, ...source };
  const at = "2025-03-01T00:00:00.000Z";
  return {
    textHash,
    rawSha256: textHash,
    url: urlKey,
    raw: { key: "raw/1" },
    first: {
      captureId: candidate.articleId,
      key: "inbox/a/1",
      collection: "a",
      etag: "1",
      url: urlKey,
      droppedAt: at,
      capturedAt: at,
      title,
      publishedAt,
      publisher: null,
      words: 60,
      removedLines: 0,
      cleanerVersion: 1,
      notes: [],
    },
    extraction: Extraction.parse({
      ...noMetadata,
      title: found(title),
      agency: found(agency),
      language: found(language),
      publishedAt: publishedAt && { ...found(publishedAt), precision: "day", assumed: [] },
      text,
      wordCount: 60,
      captions: [],
      removedLineCount: 0,
      cleanerVersion: 1,
    }),
  };
}
