/** The archive's ports against the embedded DynamoDB: the contracts that memory passes, too. */
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { createCatalogue } from "@winnow/core/catalogue";
import type { Candidate } from "@winnow/core/dedup";
import { noTombstones } from "@winnow/core/filing";
import type { Version } from "@winnow/core/records";
import { MemoryProfiles, noMetadata } from "@winnow/core/testing";
import {
  describeArchive,
  describeDuplicateIndex,
  describeStories,
  describeTombstones,
} from "@winnow/core/testing/contracts";
import { clientsOf } from "@winnow/local/resources";
import {
  DynamoArticleLists,
  DynamoArticles,
  DynamoChanges,
  DynamoClaims,
  DynamoDuplicateIndex,
  DynamoOutcomes,
  DynamoRelations,
  DynamoSightings,
  DynamoStories,
  DynamoVersions,
  type TableClient,
} from "@winnow/store/dynamo";
import { ObjectStore } from "@winnow/store/s3";
import { DynamoTombstones } from "@winnow/store/takedown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTables } from "../support/tables.ts";

let buckets = 0;
let engines: Awaited<ReturnType<typeof openTables>>;

beforeAll(async () => {
  engines = await openTables();
});
afterAll(() => engines.stop());

function portsOf(table: TableClient) {
  const objects = new ObjectStore(clientsOf(engines.endpoints).s3, "unused");
  return {
    articles: new DynamoArticles(table),
    lists: new DynamoArticleLists(table),
    changes: new DynamoChanges(table),
    claims: new DynamoClaims(table),
    outcomes: new DynamoOutcomes(table),
    sightings: new DynamoSightings(table),
    versions: new DynamoVersions(table, objects),
  };
}

describeArchive("an archive in DynamoDB", async () => portsOf(await engines.openTable()));

describeStories("stories in DynamoDB", async () => new DynamoStories(await engines.openTable()));

describe("a story between a merge and the choice that follows it", () => {
  const [left, right] = ["a".repeat(32), "b".repeat(32)] as [string, string];

  async function unchosen() {
    const table = await engines.openTable();
    const ports = portsOf(table);
    for (const id of [left, right]) {
      const summary = { title: id, publisher: null, publishedAt: null, language: null, url: null };
      const at = "2025-03-01T00:00:00.000Z";
      const head = {
        ...{ basis: id, textHash: id, textOwner: id, captureId: id, agency: null, byline: null },
        ...{ modifiedAt: null, fullestWords: 60, lastSeenAt: at },
        summary: { ...summary, wordCount: 60, capturedAt: at },
      };
      const added = { collections: ["a"], texts: ["1"] };
      await ports.articles.writeHead(id, head, added, null, new Date(0));
    }
    const stories = new DynamoStories(table);
    await stories.merge(right, left);
    const relations = new DynamoRelations(table);
    const profiles = new MemoryProfiles();
    return {
      stories,
      catalogue: createCatalogue({
        ...ports,
        stories,
        relations,
        profiles,
        tombstones: noTombstones,
      }),
    };
  }

  const query = { limit: 10, copies: "hide" } as const;

  test("is not joined for readers while its root is empty: both articles are listed", async () => {
    const { catalogue } = await unchosen();
    const { articles } = await catalogue.articles(query);
    expect(articles.map(({ id }) => id).sort()).toEqual([left, right]);
  });

  test("is never hidden whole: one of its articles is listed", async () => {
    const { catalogue, stories } = await unchosen();
    await stories.addMembers(left, [left, right]);
    expect((await catalogue.articles(query)).articles).toHaveLength(1);
  });
});

describeDuplicateIndex("the duplicate index in DynamoDB", async () => {
  const table = await engines.openTable();
  const { versions } = portsOf(table);
  const stories = new DynamoStories(table);
  return {
    index: new DynamoDuplicateIndex(table, versions, stories),
    add: async (candidate, text) => {
      await versions.put(candidate.articleId, versionOf(candidate, text));
    },
    merge: async (loser, winner) => {
      await stories.merge(loser, winner);
    },
  };
});

describeTombstones("tombstones in DynamoDB and S3", async () => {
  const { s3 } = clientsOf(engines.endpoints);
  buckets += 1;
  const bucket = `tombstones-${buckets}`;
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const objects = new ObjectStore(s3, bucket);
  const holder = { tombstones: new DynamoTombstones(await engines.openTable(), objects) };
  return {
    get tombstones() {
      return holder.tombstones;
    },
    loseTable: async () => {
      holder.tombstones = new DynamoTombstones(await engines.openTable(), objects);
    },
  };
});

/** The version that filing such a text would store. */
function versionOf(candidate: Candidate, text: string): Version {
  const { textHash, urlKey, title, publishedAt, agency, language, articleId } = candidate;
  const found = <Value>(value: Value | null) =>
    value === null ? null : { value, raw: String(value), source: "test", confidence: 1 };
  const date = found(publishedAt);
  return {
    textHash,
    ...{ url: urlKey, givenUrl: urlKey, collection: "a", raw: { key: "raw/1" } },
    first: { at: "2025-03-01T00:00:00.000Z", captureId: articleId },
    extraction: {
      ...noMetadata,
      title: found(title),
      agency: found(agency),
      language: found(language),
      publishedAt: date && { ...date, precision: "day", assumed: [] },
      blocks: text.split("\n").map((line, n) => ({ text: line, role: null, at: n + 1, chance: 1 })),
      ...{ wordCount: 60, captions: [], quality: null, removedLineCount: 0, release: "1" },
    },
  };
}
