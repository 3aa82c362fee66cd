/** A development page as the pipeline sees it when it reads the fields. */

import { cleanPage } from "@winnow/core/clean/html";
import { type MetadataInput, readPageFacts } from "@winnow/core/metadata";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import type { FieldRow } from "./rows.ts";

/** After every date of the sets, so that none is in the future of its capture. */
const capturedAt = "2100-01-01T00:00:00Z";

/** Reads and cleans a page; `null` for bytes that are no HTML. */
export function inputOf({ bytes, url }: FieldRow): MetadataInput | null {
  const payload = readPayload(bytes, null);
  if (payload.kind !== "html") return null;
  const page = parsePage(payload.html);
  const facts = readPageFacts(page);
  return { facts, lines: cleanPage(page).document.lines, url, capturedAt };
}
