/** The indexes of an edition on the server: the one that is read, and those that are being built. */
import { z } from "zod";
import { SearchIndexError } from "../index/index.ts";
import { type Engine, fault } from "./engine.ts";
import { aliasOf } from "./names.ts";
import { OpenSearchIndex } from "./opensearch-index.ts";
import type { WriterOptions } from "./writer.ts";

const Aliases = z.record(
  z.string(),
  z.object({ aliases: z.record(z.string(), z.unknown()).default({}) }),
);

/** Opens the index of an edition; `null` where there is none, or one whose words are others. */
export function openCurrent(engine: Engine, edition: string): Promise<OpenSearchIndex | null> {
  return openUsable(engine, aliasOf(edition));
}

/** Opens an index by name or alias; `null` where there is none, or one whose words are others. */
export async function openUsable(
  engine: Engine,
  name: string,
  options: WriterOptions = {},
): Promise<OpenSearchIndex | null> {
  try {
    return await OpenSearchIndex.open(engine, name, options);
  } catch (error) {
    if (error instanceof SearchIndexError && error.code === "search.version") return null;
    throw error;
  }
}

/** The names of an edition's indexes: current ones and drafts, oldest first. */
export async function indexesOf(
  engine: Engine,
  edition: string,
): Promise<{ current: string[]; drafts: string[] }> {
  const alias = aliasOf(edition);
  const found = Aliases.parse((await engine.ask("GET", "_alias")) ?? {});
  const names = Object.keys(found)
    .filter((name) => name.startsWith(`${alias}.`))
    .sort();
  const isCurrent = (name: string) => Object.hasOwn(found[name]?.aliases ?? {}, alias);
  return {
    current: names.filter(isCurrent),
    drafts: names.filter((name) => !isCurrent(name)),
  };
}

/** Has an index read in place of all others of its edition, which go in the same step. */
export async function switchTo(engine: Engine, edition: string, name: string): Promise<void> {
  const { current, drafts } = await indexesOf(engine, edition);
  const others = [...current, ...drafts].filter((index) => index !== name);
  const actions = [
    { add: { index: name, alias: aliasOf(edition) } },
    ...others.map((index) => ({ remove_index: { index } })),
  ];
  if ((await engine.ask("POST", "_aliases", { actions })) === null)
    throw fault("none", `${name} is gone: another run has built an index`);
}

/** Deletes what is being built: it may hold words of what was taken down. Gives the names. */
export async function giveUpDrafts(engine: Engine, edition: string): Promise<string[]> {
  const { drafts } = await indexesOf(engine, edition);
  for (const name of drafts) await engine.ask("DELETE", name);
  return drafts;
}

/** Deletes all of an edition. */
export async function removeEdition(engine: Engine, edition: string): Promise<void> {
  const { current, drafts } = await indexesOf(engine, edition);
  for (const name of [...current, ...drafts]) await engine.ask("DELETE", name);
}
