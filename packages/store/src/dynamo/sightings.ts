/** Sightings in the table: an item each, compressed, since they are many and stay under 1 KB so. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Sightings } from "@winnow/core/ports";
import { rankOfSighting, Sighting } from "@winnow/core/records";
import { CorruptRecordError } from "../errors.ts";
import { keys } from "./keys.ts";
import type { Item, TableClient } from "./table/table-client.ts";

/** Far over any sighting; bounds what a damaged item may unfold to. */
const maxDocumentBytes = 1_000_000;

export class DynamoSightings implements Sightings {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async put(ownId: string, sighting: Sighting): Promise<void> {
    const document = zstdCompressSync(JSON.stringify(sighting));
    await this.#table.put(keys.sighting(ownId, rankOfSighting(sighting)), { document });
  }

  async *newest(ownId: string): AsyncIterable<Sighting> {
    const { PK, prefix } = keys.sightings(ownId);
    for await (const items of this.#table.pagesBackwards({ PK, prefix })) {
      for (const item of items) yield sightingOf(item);
    }
  }
}

/** A sighting as it was put. */
export function sightingOf({ PK, SK, document }: Item): Sighting {
  if (!(document instanceof Uint8Array)) {
    throw new CorruptRecordError("store.sighting", `table: ${PK} ${SK} is no sighting`);
  }
  const json = zstdDecompressSync(document, { maxOutputLength: maxDocumentBytes });
  return Sighting.parse(JSON.parse(json.toString("utf8")));
}
