/** The program, executed once for each kind of stage, and ways to ask what it made. */
import { installPlatform } from "./platform.ts";
import { type DeployedProgram, execute, type Resource } from "./program.ts";

/** Why the infrastructure cannot be executed here; `null` when it can. */
export const obstacle = await installPlatform();
if (obstacle !== null) process.stderr.write(`Skipped: the infrastructure tests. ${obstacle}\n`);

const [production, development, outgrown] = await Promise.all(
  obstacle === null
    ? [
        execute("production", {
          WINNOW_ALARM_EMAIL: "archive@example.org",
          WINNOW_WATCHED_COLLECTIONS: "news, forum",
          WINNOW_SNAPSHOT: "daily",
        }),
        execute("trial"),
        execute("outgrown", { WINNOW_OPENSEARCH_NODES: "2", WINNOW_OPENSEARCH_GIGABYTES: "100" }),
      ]
    : [],
);

/** `outgrown`: a stage that asks for a search server. */
export type Stage = "production" | "development" | "outgrown";

export function programOf(stage: Stage): DeployedProgram {
  const program = { production, development, outgrown }[stage];
  if (program === undefined) throw new Error(`infra: nothing executed: ${obstacle}`);
  return program;
}

/** The resources of a type, `s3/bucket:Bucket` say. */
export function resourcesOf(type: string, stage: Stage = "production"): Resource[] {
  return programOf(stage).resources.filter((resource) => resource.type === `aws:${type}`);
}

/** The one resource of a type whose name starts as given. */
export function resourceOf(type: string, prefix = "", stage: Stage = "production"): Resource {
  const found = resourcesOf(type, stage).filter(({ name }) => name.startsWith(prefix));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`infra: ${found.length} resources ${type} ${prefix}*; expected one`);
  }
  return only;
}

export interface Statement {
  effect?: string;
  principals?: { type: string; identifiers: string[] }[];
  actions: string[];
  resources: string[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

/** A policy's statements: the mocks hand them through as they were written. */
export function statementsOf(policy: unknown): Statement[] {
  return JSON.parse(String(policy));
}

/** How each function's resources start in name. */
export const functionNames = {
  worker: "IngestSubscriber",
  sweep: "SweepHandler",
  indexer: "IndexerHandler",
  api: "Api",
  search: "Search",
  keeper: "Keeper",
  parts: "PartsSubscriber",
  takedowns: "TakedownsHandler",
  snapshot: "SnapshotHandler",
} as const;
export type FunctionName = keyof typeof functionNames;
