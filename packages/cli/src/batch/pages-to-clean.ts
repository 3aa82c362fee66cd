/** The pages that a command without an archive is asked for: files, folders, standard input. */
import { relative } from "node:path";
import { defaultCollection } from "@winnow/core/records";
import { UsageError } from "../command/errors.ts";
import { filesToDrop, type Said } from "../pages/files.ts";
import type { Known } from "../pages/input.ts";

export interface NamedPage extends Known {
  file: string;
}

/** Finds the pages; each is named as it was given, or by its way from here. */
export async function pagesNamed(
  command: string,
  paths: readonly string[],
  said: Said,
): Promise<NamedPage[]> {
  const known = { url: said.url ?? null, capturedAt: said.capturedAt ?? null, contentType: null };
  if (paths.includes("-")) {
    if (paths.length > 1) {
      throw new UsageError(`${command}: - is standard input, and stands for the only page`);
    }
    return [{ file: "-", ...known }];
  }
  const files = await filesToDrop(paths, defaultCollection, said);
  if (files.length === 0)
    throw new UsageError(`${command}: there is no page in ${paths.join(", ")}`);
  const asGiven = new Set(paths);
  return files.map(({ path, about = {} }) => ({
    file: asGiven.has(path) ? path : relative(process.cwd(), path),
    url: about.url ?? null,
    capturedAt: about.capturedAt ?? null,
    contentType: about.contentType ?? null,
  }));
}
