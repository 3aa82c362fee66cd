/**
 * Derives the two hashes that name the cleaner from the content of its code, models and phrases, and
 * from the versions of the packages that it runs.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { importsOf } from "./imports.ts";

/** The repository's folder. */
export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** What is written: the hashes themselves, without which they would hash themselves. */
export const hashesFile = "packages/core/src/records/release-hashes.ts";

/** The name of the cleaner is in its records, and no part of how they come about. */
const except = new Set([hashesFile, "packages/core/src/records/release.ts"]);

/** Where each half of the cleaner begins. */
const entries = {
  /** From bytes to the fields of an article. */
  reads: "packages/core/src/pipeline/extract.ts",
  /** From there into the archive: identity, duplicates, stories, profiles. */
  files: "packages/core/src/pipeline/ingest.ts",
};

/** SHA-256 in hexadecimal digits, of each half. */
export type ReleaseHashes = Record<keyof typeof entries, string>;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Hashes the cleaner as it stands below a root. Line endings do not count. */
export function deriveRelease(root: string = repository): ReleaseHashes {
  const lock = Lock.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const hash = (entry: string) => {
    const { files, packages } = importsOf(root, entry, except);
    const lines = files.map((file) => `${file} ${hashOfFile(join(root, file))}`);
    return sha256([...lines, ...versionsOf(packages, lock)].join("\n"));
  };
  return { reads: hash(entries.reads), files: hash(entries.files) };
}

/** The generated module. */
export function hashesModule({ reads, files }: ReleaseHashes): string {
  return `/** What the release is derived from. Written by \`npm run release\`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "${reads}",
  /** Of what files it. */
  files: "${files}",
} as const;
`;
}

/** The packages and all that they depend on, with their versions, in order. */
function versionsOf(names: readonly string[], { packages }: z.infer<typeof Lock>): string[] {
  const versions = new Map<string, string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (versions.has(name)) continue;
    const locked = packages[`node_modules/${name}`];
    versions.set(name, locked?.version ?? "unknown");
    waiting.push(...Object.keys(locked?.dependencies ?? {}));
  }
  return [...versions].map(([name, version]) => `${name}@${version}`).sort();
}

function hashOfFile(path: string): string {
  return sha256(readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
