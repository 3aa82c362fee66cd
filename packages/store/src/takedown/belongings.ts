/** All that one table holds of an own id: its partition, and its traces in what others share. */
import { isOfStory, originOf, sourceOf, storySampleOf } from "@winnow/core/boilerplate";
import { prepareText } from "@winnow/core/dedup";
import { declaredKeyOf } from "@winnow/core/filing";
import type { MeetingPoint } from "@winnow/core/ports";
import { type ArticleId, type Sighting, textOf, type Version } from "@winnow/core/records";
import { normalizeUrl, registrableDomain } from "@winnow/core/text";
import { type Key, keys } from "../dynamo/keys.ts";
import { DynamoSightings } from "../dynamo/sightings.ts";
import type { Item, TableClient } from "../dynamo/table/table-client.ts";
import { DynamoVersions } from "../dynamo/versions.ts";
import type { ObjectStore } from "../s3/object-store.ts";
import { type HeldItem, nameOf } from "./held.ts";

/** What an own id has in a table. */
export interface Belongings {
  versions: Version[];
  sightings: Sighting[];
  items: HeldItem[];
}

/** Reads what belongs to an own id. Shared items are listed only if they name it. */
export async function belongingsOf(
  table: TableClient,
  objects: ObjectStore,
  ownId: ArticleId,
): Promise<Belongings> {
  const versions = await new DynamoVersions(table, objects).all(ownId);
  const sightings = await Array.fromAsync(new DynamoSightings(table).newest(ownId));
  const relations = await table.startingWith(keys.relations(ownId));
  const partition = [
    ...(await table.startingWith(keys.versions(ownId))),
    ...(await table.startingWith(keys.sightings(ownId))),
    ...relations,
    ...(await many(
      table,
      relations.map(({ to }) => keys.relation(String(to), ownId)),
    )),
  ];
  const head = await table.get(keys.head(ownId));
  const outcomes = sightings.map(({ key, captureId }) => keys.outcome(key, captureId));
  const claims = await many(table, versions.flatMap(pointsOf).map(keys.claim));
  const indexKeys = await many(table, versions.flatMap(shinglesOf).map(keys.indexKey));
  return {
    versions,
    sightings,
    items: [
      ...(head === null || isHusk(head) ? [] : [held("head", head)]),
      ...(await many(table, outcomes)).map((item) => held("outcome", item)),
      ...partition.map((item) => held("owned", item)),
      ...(await samplesOf(table, ownId, versions)).map((item) => held("sample", item)),
      ...claims
        .filter(({ ids }) => ids instanceof Set && ids.has(ownId))
        .map((item) => held("claim", item)),
      ...indexKeys
        .filter(({ owners }) => Array.isArray(owners) && owners.includes(ownId))
        .map((item) => held("index", item)),
    ],
  };
}

/** What is left of a head: that it changed, for whoever follows the changes. */
export function isHusk(head: Item): boolean {
  const names = Object.keys(head).filter((name) => !["PK", "SK"].includes(name));
  return names.every((name) => ["changePK", "changeKey"].includes(name));
}

function held(kind: HeldItem["kind"], before: Item): HeldItem {
  return { kind, before };
}

/** The lessons that the own id's story has taught, where it has their slots still. */
async function samplesOf(
  table: TableClient,
  ownId: ArticleId,
  versions: readonly Version[],
): Promise<Item[]> {
  const { slot } = storySampleOf({ story: ownId, captureId: "", lines: [] });
  const places = versions.map((version) => keys.sample(sourceOf(originOf(version)), slot));
  const samples = await many(table, places);
  return samples.filter(({ rank }) =>
    isOfStory({ slot, rank: String(rank), lines: new Set() }, ownId),
  );
}

/** Where a text has met others: what filing claimed for it. */
function pointsOf({ textHash, url, givenUrl, extraction }: Version): MeetingPoint[] {
  const site = url === null ? null : registrableDomain(url);
  const canonical = extraction.canonicalUrl?.value ?? null;
  const named = givenUrl === null ? [url, canonical] : [canonical];
  const declared = named.map((address) => declaredKeyOf(address, givenUrl));
  const given = givenUrl === null ? null : normalizeUrl(givenUrl);
  const addresses = new Set([...declared, given].filter((urlKey) => urlKey !== null));
  return [
    { kind: "text", textHash, site },
    ...[...addresses].map((urlKey): MeetingPoint => ({ kind: "address", urlKey })),
  ];
}

function shinglesOf({ extraction, textHash }: Version): readonly string[] {
  return prepareText(textOf(extraction), textHash).keys.probes;
}

/** The items of these keys, each once; a batch may not name a key twice. */
async function many(table: TableClient, wanted: readonly Key[]): Promise<Item[]> {
  const distinct = new Map(wanted.map((key) => [nameOf({ ...key }), key]));
  return table.getMany([...distinct.values()], { consistent: true });
}
