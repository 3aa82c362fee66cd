/** The stores of one edition: the adapters over its table, and what is made of them. */
import { createCatalogue } from "@winnow/core/catalogue";
import type { IngestPorts } from "@winnow/core/pipeline/ingest";
import type { Catalogue, Changes } from "@winnow/core/ports";
import type {
  Announcements,
  ObjectStore as IndexFiles,
  PublicationPointer,
} from "@winnow/search/publishing/ports";
import {
  DynamoAnnouncements,
  DynamoArticleLists,
  DynamoArticles,
  DynamoChanges,
  DynamoClaims,
  DynamoDuplicateIndex,
  DynamoOutcomes,
  DynamoProfiles,
  DynamoPublications,
  DynamoRelations,
  DynamoSightings,
  DynamoStories,
  DynamoVersions,
  type TableClient,
} from "@winnow/store/dynamo";
import { type ObjectStore, S3IndexFiles } from "@winnow/store/s3";
import { type DynamoTombstones, Withdrawal } from "@winnow/store/takedown";

/** What the search index is kept with; who searches or indexes builds on it. */
export interface SearchServices {
  announcements: Announcements;
  files: IndexFiles;
  pointer: PublicationPointer;
  /** How long a reader goes without a look for a newer index. */
  maxAgeMs: number;
}

/** The ports of filing that stand over an edition's table. */
type FiledIn = Pick<
  IngestPorts,
  "articles" | "versions" | "sightings" | "claims" | "stories" | "profiles" | "storyPorts"
>;

/** What differs from one edition to the next. */
export interface EditionStores extends FiledIn {
  /** The table that these read and file in. */
  table: string;
  outcomes: DynamoOutcomes;
  catalogue: Catalogue;
  changes: Changes;
  /** Where the search index is published, and what it follows. */
  search: SearchServices;
  /** What goes when something is taken down, and comes back. */
  withdrawal: Withdrawal;
}

/** What the stores of all editions share. */
export interface SharedByEditions {
  clock: IngestPorts["clock"];
  lagMs: number;
  maxAgeMs: number;
  rawObjects: ObjectStore;
  tombstones: DynamoTombstones;
}

export function createStores(
  table: TableClient,
  name: string,
  { clock, lagMs, maxAgeMs, rawObjects, tombstones }: SharedByEditions,
): EditionStores {
  const articles = new DynamoArticles(table);
  const versions = new DynamoVersions(table, rawObjects);
  const sightings = new DynamoSightings(table);
  const outcomes = new DynamoOutcomes(table);
  const claims = new DynamoClaims(table);
  const stories = new DynamoStories(table);
  const relations = new DynamoRelations(table);
  const profiles = new DynamoProfiles(table);
  const lists = new DynamoArticleLists(table);
  const ports = { articles, versions, sightings, outcomes, claims, stories, profiles };
  return {
    ...ports,
    table: name,
    catalogue: createCatalogue({ ...ports, lists, relations, tombstones }),
    changes: new DynamoChanges(table),
    withdrawal: new Withdrawal(table, name, rawObjects),
    search: {
      announcements: new DynamoAnnouncements(table, { clock, lagMs, stories }),
      files: new S3IndexFiles(rawObjects),
      pointer: new DynamoPublications(table),
      maxAgeMs,
    },
    storyPorts: { index: new DynamoDuplicateIndex(table, versions, stories), stories, relations },
  };
}
