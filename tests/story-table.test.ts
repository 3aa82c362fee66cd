/** Stories and the duplicate index against the embedded DynamoDB: the contracts of their ports. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Candidate, prepareText } from "@winnow/core/dedup";
import { headOf } from "@winnow/core/filing";
import { Extraction, type Version } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import { describeDuplicateIndex, describeStories } from "@winnow/core/testing/contracts";
import { createTable } from "@winnow/functions/table";
import { startEngines } from "@winnow/local/engines";
import { clientsOf } from "@winnow/local/resources";
import {
  DynamoArchive,
  DynamoDuplicateIndex,
  listArticles,
  StoryReader,
  StoryTable,
  TableClient,
  VersionTable,
} from "@winnow/store/dynamo";
import { ObjectStore } from "@winnow/store/s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let engines: Awaited<ReturnType<typeof startEngines>>;
let tableCount = 0;

beforeAll(async () => {
  engines = await startEngines(null, 0);
});
afterAll(() => engines.stop());

async function openTable(): Promise<TableClient> {
  const { dynamo } = clientsOf(engines.endpoints);
  tableCount += 1;
  await createTable(dynamo, `stories-${tableCount}`);
  return new TableClient(DynamoDBDocumentClient.from(dynamo), `stories-${tableCount}`);
}

describeStories("stories in DynamoDB", async () => new StoryTable(await openTable()));

describe("a story between a merge and the choice that follows it", () => {
  const [left, right] = ["a".repeat(32), "b".repeat(32)] as [string, string];

  async function unchosen() {
    const table = await openTable();
    const objects = new ObjectStore(clientsOf(engines.endpoints).s3, "unused");
    const archive = new DynamoArchive(table, new VersionTable(table, objects));
    for (const articleId of [left, right]) {
      const version = versionOf(candidateOf(articleId), "Some text.");
      const seen = { collection: "a", at: version.first.capturedAt };
      await archive.createHead(headOf(articleId, [version]), seen, new Date(0));
    }
    const stories = new StoryTable(table);
    await stories.merge(right, left);
    return { table, stories, reader: new StoryReader(table, stories) };
  }

  const shownIn = async (table: TableClient, reader: StoryReader) => {
    const query = { limit: 10, copies: "hide" } as const;
    return (await listArticles(table, reader, query)).articles.map(({ id }) => id);
  };

  test("is not joined for readers while its root is empty: both articles are listed", async () => {
    const { table, reader } = await unchosen();
    expect((await shownIn(table, reader)).sort()).toEqual([left, right]);
  });

  test("is never hidden whole: one of its articles is listed", async () => {
    const { table, stories, reader } = await unchosen();
    await stories.addMembers(left, [left, right]);
    expect(await shownIn(table, reader)).toHaveLength(1);
  });
});

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

function candidateOf(articleId: string): Candidate {
  const nothing = { title: null, urlKey: null, domain: null, publishedAt: null, agency: null };
  const { sketch } = prepareText("Some text.");
  const textHash = articleId.repeat(2);
  return { ...nothing, articleId, textHash, sketch, language: null, storyId: articleId };
}

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
