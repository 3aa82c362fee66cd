/**
 * Golden records: what each page of `fixtures/pages` comes to, field by field and line by line.
 * `npm test -- -u` writes them anew; the diff is then read.
 */
import type { TraceEntry } from "@winnow/core/clean";
import { extract, type Inspection, inspect } from "@winnow/core/pipeline/extract";
import { type Capture, Extraction, Metadata, textOf } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import { fixtureNames, fixturePath, readFixture } from "../support/fixture.ts";

const fields = Object.keys(Metadata.shape) as (keyof Metadata)[];

/** Longer removed texts are cut: the page itself stands beside the record. */
const shownOfRemoved = 70;

describe("fixtures", () => {
  test("are at least twelve", () => {
    expect(fixtureNames.length).toBeGreaterThanOrEqual(12);
  });

  test.each(fixtureNames)("%s", async (name) => {
    const inspection = inspect(captureOf(name));
    await expect(recordOf(inspection)).toMatchFileSnapshot(fixturePath(name, "expected.md"));
    const { extracted } = inspection;
    // Nothing that the schema does not know is stored.
    if (extracted.kind === "article") {
      expect(Extraction.parse(extracted.extraction)).toEqual(extracted.extraction);
    }
  });

  test("the exact copy has the text of its original", async () => {
    const texts = ["json-ld-with-menus-and-promos", "same-text-under-another-host"].map((name) => {
      const extracted = extract(captureOf(name));
      return extracted.kind === "article" ? textOf(extracted.extraction) : null;
    });
    const [original, copy] = texts;
    expect(original).not.toBeNull();
    expect(copy).toBe(original);
  });
});

/** A fixture as it would be dropped; one that says no instant was saved at the beginning of 2026. */
function captureOf(name: string): Capture {
  const { bytes, about } = readFixture(name);
  const { url = null, capturedAt = "2026-01-01T00:00:00Z", contentType = null } = about;
  return { bytes, url, capturedAt, contentType };
}

/** One file that a reviewer reads in one go: the fields, the text, and what went. */
function recordOf({ extracted, cleaned }: Inspection): string {
  const trace = cleaned?.document.trace() ?? [];
  const removed = ["", "## Removed", "", ...trace.map(removedLine), ""];
  if (extracted.kind === "rejected") {
    return [`rejected: ${extracted.reason} (${extracted.detail})`, ...removed].join("\n");
  }
  const { extraction } = extracted;
  const head = fields.map((field) => {
    const found = extraction[field];
    if (found === null) return `${field}: null`;
    return `${field}: ${JSON.stringify(found.value)} (${found.source}, ${found.confidence})`;
  });
  const captions = extraction.captions.map((caption) => `caption: ${JSON.stringify(caption)}`);
  const counts = `words: ${extraction.wordCount}`;
  return ["---", ...head, ...captions, counts, "---", "", textOf(extraction), ...removed].join(
    "\n",
  );
}

function removedLine({ at, pass, reason, text }: TraceEntry): string {
  const shown = text.length > shownOfRemoved ? `${text.slice(0, shownOfRemoved)}…` : text;
  return `- ${at} ${pass}: ${reason} | ${shown}`;
}
