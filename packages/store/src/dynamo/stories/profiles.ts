/**
 * Profiles in the table: an item of under 1 KB for each sample, so one write unit each, and at most
 * sixteen for what a collection knows of a source.
 */

import {
  Profile,
  type Profiles,
  packLines,
  type Source,
  type StorySample,
  unpackLines,
} from "@winnow/core/boilerplate";
import { z } from "zod";
import { CorruptRecordError } from "../../errors.ts";
import { keys } from "../keys.ts";
import type { Item, TableClient } from "../table/table-client.ts";

const LessonItem = z.object({
  slot: z.number().int().nonnegative(),
  rank: z.string().min(1),
  lines: z.instanceof(Uint8Array).transform((bytes, context) => {
    const lines = unpackLines(bytes);
    if (lines !== null) return lines;
    context.addIssue("expected three bytes a line");
    return z.NEVER;
  }),
});

export class DynamoProfiles implements Profiles {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async read(source: Source): Promise<Profile> {
    const items = await this.#table.startingWith(keys.samples(source));
    return new Profile(source, items.map(lessonOfItem));
  }

  /** A write that is refused costs as much as one that is not, so the slot is read first. */
  async learn(source: Source, { slot, rank, lines }: StorySample): Promise<boolean> {
    const key = keys.sample(source, slot);
    const standing = await this.#table.get(key);
    if (standing !== null && lessonOfItem(standing).rank <= rank) return false;
    const item = { slot, rank, lines: packLines(lines) };
    return this.#table.putIf(
      key,
      item,
      "attribute_not_exists(PK) OR #rank > :rank",
      { "#rank": "rank" },
      { ":rank": rank },
    );
  }
}

function lessonOfItem(item: Item): StorySample {
  const parsed = LessonItem.safeParse(item);
  if (parsed.success) return parsed.data;
  const what = `table: ${item.PK} ${item.SK} is no sample`;
  throw new CorruptRecordError("store.profile", what, { cause: parsed.error });
}
