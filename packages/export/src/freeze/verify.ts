/** Checking a frozen corpus against what it says of itself. */
import { sha256 } from "@winnow/core/records";
import { Manifest } from "../run/manifest.ts";
import { Frozen, frozenFiles } from "./frozen.ts";

/** The folder that a corpus lies in. */
export interface FrozenFolder {
  /** A text; `null` where there is none. */
  text(path: string): Promise<string | null>;
  hashOf(path: string): Promise<string | null>;
  /** The paths of all files below it. */
  paths(): Promise<readonly string[]>;
}

export interface Verified {
  frozen: Frozen | null;
  /** What is not as it was written; none for a corpus that is whole. */
  faults: { path: string; fault: "missing" | "changed" | "foreign" | "unreadable" }[];
}

/** Reads every byte of a corpus, and says what is not as it was written. */
export async function verifyFrozen(
  folder: FrozenFolder,
  onFile: (path: string) => void = () => {},
): Promise<Verified> {
  const frozen = parsed(Frozen, await folder.text(frozenFiles.about));
  if (frozen === null)
    return { frozen, faults: [{ path: frozenFiles.about, fault: "unreadable" }] };
  const manifestText = await folder.text(frozenFiles.manifest);
  const manifest = parsed(Manifest, manifestText);
  const expected = new Map<string, string>([
    [frozenFiles.manifest, frozen.manifestSha256],
    [frozenFiles.methods, frozen.methodsSha256],
    ...(manifest?.files ?? []).map(({ path, sha256: hash }) => [path, hash] as const),
  ]);
  const faults: Verified["faults"] = [];
  if (manifest === null) faults.push({ path: frozenFiles.manifest, fault: "unreadable" });
  for (const [path, hash] of expected) {
    const found = await folder.hashOf(path);
    if (found === null) faults.push({ path, fault: "missing" });
    else if (found !== hash) faults.push({ path, fault: "changed" });
    onFile(path);
  }
  if (!(await sumsHold(folder, expected)))
    faults.push({ path: frozenFiles.sums, fault: "changed" });
  const own = new Set([...expected.keys(), frozenFiles.about, frozenFiles.sums]);
  for (const path of await folder.paths()) {
    if (!own.has(path)) faults.push({ path, fault: "foreign" });
  }
  return { frozen, faults };
}

/** The sums bind `freeze.json` itself, which no other file names. */
async function sumsHold(folder: FrozenFolder, expected: ReadonlyMap<string, string>) {
  const about = (await folder.text(frozenFiles.about)) ?? "";
  const lines = [...expected, [frozenFiles.about, sha256(about)] as const]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`);
  return (await folder.text(frozenFiles.sums)) === lines.join("");
}

function parsed<Value>(
  schema: { safeParse(value: unknown): { data?: Value | undefined } },
  text: string | null,
): Value | null {
  try {
    return schema.safeParse(JSON.parse(text ?? "null")).data ?? null;
  } catch {
    return null; // no JSON: told as unreadable
  }
}
