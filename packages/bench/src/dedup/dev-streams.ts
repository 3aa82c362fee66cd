/** The development streams of the duplicate bench, read where they stand: beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import type { StreamDocument } from "./stream.ts";

const data = new URL("../../../../../shared/data/", import.meta.url);

/** A row of the file; `group` names a set of hard negatives. */
interface Row extends Omit<StreamDocument, "story" | "kind"> {
  cluster: string;
  kind: string;
  ops?: string[];
  group?: string;
}

/** The documents of a stream; `null` if the file is not there. */
export function devStream(name: "2k" | "20k"): StreamDocument[] | null {
  const file = new URL(`dedup-dev-${name}.jsonl.zst`, data);
  if (!existsSync(file)) return null;
  const lines = zstdDecompressSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => documentOf(JSON.parse(line)));
}

function documentOf({ cluster, kind, ops = [], group = "", ...document }: Row): StreamDocument {
  // A roundup and a page of a longer article are no members of a story.
  const isHeld = kind === "contains" || kind === "part";
  const hard = group.replace(/:.*/, "").replace(/-.*/, "");
  return {
    ...document,
    story: isHeld ? document.id : cluster,
    kind: kind === "distinct" ? hard || "news" : (ops[0] ?? kind),
  };
}
