/**
 * What is called how on the server. An edition is read under one alias; the index behind it bears a
 * name that no other ever had, and another alias that it is written under. Written through an alias
 * alone, an index that was replaced meanwhile refuses, where the server would make a new one of no
 * known fields.
 */
import { hashOf } from "../index/index.ts";

/** Characters of an edition's name that are kept for people; the hash tells editions apart. */
const maxReadable = 100;

/** The alias of an edition. Names of tables may have capitals, those of indexes may not. */
export function aliasOf(edition: string): string {
  const readable = edition
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, maxReadable);
  return `winnow-${readable}-${hashOf(edition).toString(16).padStart(8, "0")}`;
}

/** Under what an index is written. */
export function writesOf(index: string): string {
  return `${index}.writes`;
}
