/** Looking first: the report counts what a comparison page by page counts, and nothing is written. */
import { defaultPasses } from "@winnow/core/clean/html";
import { capturesOf } from "@winnow/core/pipeline/captures";
import { createPipeline, type Extracted } from "@winnow/core/pipeline/extract";
import { maxDropBytes, release, textOf } from "@winnow/core/records";
import { ingestBatch } from "@winnow/functions/ingest";
import {
  drawChanges,
  keepReport,
  lookFirst,
  type Report,
  readReport,
  reportAsHtml,
  reportAsMarkdown,
} from "@winnow/functions/look";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureNames, readFixture } from "../support/fixture.ts";
import { paragraphs } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, type World } from "../support/world.ts";

const switchedOff = new Set([
  "take-captions",
  "remove-promos",
  "trim-edges",
  "remove-leftovers",
  "remove-comments",
  "remove-filler",
  "remove-author-bios",
  "remove-read-more",
  "remove-pull-quotes",
  "mark-title",
  "mark-byline",
]);

/** A cleaner as an older release had it, and one that took no pages at all. */
const today = createPipeline();
const older = createPipeline({
  passes: { pages: defaultPasses().filter(({ name }) => !switchedOff.has(name)) },
  release: "7-older000",
});
const blind = createPipeline({ readers: [], release: "1-blind000" });

const everything = { collection: null, sample: null };
const hostile = "</pre><script>alert(1)</script> | ``` ‮txt";

/** Own lines only one side has, the slow way. */
function onlyIn(one: string, other: string): number {
  const others = other.split("\n");
  let characters = 0;
  for (const line of one.split("\n")) {
    const at = others.indexOf(line);
    if (at < 0) characters += line.length;
    else others.splice(at, 1);
  }
  return characters;
}

const valuesOf = ({ extraction }: Extracted & { kind: "article" }) =>
  Object.fromEntries(
    Object.entries(extraction)
      .filter(([name]) => !["blocks", "captions"].includes(name))
      .filter(([, field]) => field === null || typeof field === "object")
      .map(([name, field]) => [name, (field as { value: unknown } | null)?.value ?? null]),
  );

let world: World;
let archive: Archive;
const keys: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  archive = await world.freshArchive();
  for (const name of fixtureNames) {
    const key = `inbox/${keys.length % 3 === 0 ? "a" : "b"}/${name}`;
    await world.drop({ key, body: readFixture(name).bytes });
    keys.push(key);
  }
  const [first = "", ...more] = paragraphs("a hostile page");
  const body = `<!doctype html><title>${escapeHtml(hostile)}</title><article><h1>${escapeHtml(hostile)}</h1><p>${first} ${escapeHtml(hostile)}</p>${more.map((text) => `<p>${text}</p>`).join("")}</article>`;
  await world.drop({ key: "inbox/c/hostile.html", body });
  for (const key of keys) {
    await ingestBatch({ ...archive.services, pipeline: older }, eventOf([key]));
  }
  await ingestBatch({ ...archive.services, pipeline: blind }, eventOf(["inbox/c/hostile.html"]));
  keys.push("inbox/c/hostile.html");
});
afterAll(() => world.stop());

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Every page by both cleaners, without the archive. */
async function bruteForce(collection: string | null) {
  const counts = { same: 0, changed: 0, found: 0, lost: 0, unfiled: 0 };
  const fields: Record<string, number> = {};
  let [removed, restored] = [0, 0];
  for (const key of keys) {
    const read = await world.inbox.read({ key, etag: null, versionId: null }, maxDropBytes);
    if (!read?.bytes || (collection !== null && read.drop.collection !== collection)) continue;
    for await (const capture of capturesOf(read.drop, read.bytes)) {
      const before = (key.startsWith("inbox/c/") ? blind : older).extract(capture);
      const after = today.extract(capture);
      const texts = [before, after].map((side) =>
        side.kind === "article" ? textOf(side.extraction) : "",
      );
      const [from = "", to = ""] = texts;
      removed += from === "" ? 0 : onlyIn(from, to);
      restored += to === "" ? 0 : onlyIn(to, from);
      if (before.kind === "rejected" || after.kind === "rejected") {
        const reasons = [before, after].map((side) =>
          side.kind === "rejected" ? side.reason : "",
        );
        if (before.kind === "article") counts.lost += 1;
        else if (after.kind === "article") counts.found += 1;
        else counts[reasons[0] === reasons[1] ? "same" : "changed"] += 1;
        continue;
      }
      const [old, now] = [valuesOf(before), valuesOf(after)];
      const differing = Object.keys(now).filter(
        (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
      );
      for (const name of differing) fields[name] = (fields[name] ?? 0) + 1;
      counts[from === to && differing.length === 0 ? "same" : "changed"] += 1;
    }
  }
  return { counts, fields, removed, restored };
}

function fieldCounts({ fields }: Report): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { field, captures } of fields) counts[field] = (counts[field] ?? 0) + captures;
  return counts;
}

describe("a look over an archive of an older release", () => {
  test.each([[null], ["a"], ["b"], ["c"], ["nobody"]])(
    "counts in collection %s what a comparison page by page counts",
    async (collection) => {
      const expected = await bruteForce(collection);
      const report = await lookFirst(archive.services, { ...everything, collection });
      expect(report.kinds).toEqual(expected.counts);
      expect(fieldCounts(report)).toEqual(expected.fields);
      expect(report.characters).toEqual({
        removed: expected.removed,
        restored: expected.restored,
      });
    },
  );

  test("finds something to tell of each kind but the lost, and tells who made what", async () => {
    const report = await lookFirst(archive.services, everything);
    expect(report.kinds.same).toBeGreaterThan(5);
    expect(report.kinds.changed).toBeGreaterThan(3);
    expect(report.kinds.found).toBe(1);
    expect(report.outcomes).toContainEqual({ from: "unsupported", to: "article", captures: 1 });
    expect(report.cleaner.release).toBe(release);
    expect(report.archivedBy.map(({ release }) => release)).toContain("7-older000");
    expect(report.largest.length).toBeGreaterThan(report.kinds.found);
    expect(new Set(report.drawn.map(({ captureId }) => captureId)).size).toBe(report.drawn.length);
  });

  test("counts everything as lost for a cleaner that takes nothing", async () => {
    const report = await lookFirst({ ...archive.services, pipeline: blind }, everything);
    const articles = report.outcomes.filter(({ from }) => from === "article");
    expect(articles).toEqual([{ from: "article", to: "unsupported", captures: report.kinds.lost }]);
    expect(report.losing).toBe(report.kinds.lost);
    expect(report.characters.restored).toBe(0);
  });

  test("finds nothing to change for the release that filed it", async () => {
    const report = await lookFirst(
      { ...archive.services, pipeline: older },
      {
        ...everything,
        collection: "a",
      },
    );
    expect(report.kinds).toMatchObject({ changed: 0, found: 0, lost: 0, unfiled: 0 });
    expect(report.drawn).toEqual([]);
  });

  test("writes no item, and tells the same twice", async () => {
    const before = await archive.items();
    const [one, two] = [
      await lookFirst(archive.services, everything),
      await lookFirst(archive.services, everything),
    ];
    expect(await archive.items()).toEqual(before);
    expect(two).toEqual(one);
  });

  test("counts a page that is not filed yet apart", async () => {
    const fresh = await world.freshArchive();
    const { rawStore } = archive.services;
    const report = await lookFirst({ ...fresh.services, rawStore }, everything);
    expect(report.kinds).toMatchObject({ same: 0, changed: 0, unfiled: keys.length });
    expect(report.archivedBy).toEqual([]);
  });
});

describe("a sample", () => {
  test("is of that size, the same each time, and has intervals that hold the truth", async () => {
    const all = await lookFirst(archive.services, everything);
    const report = await lookFirst(archive.services, { collection: null, sample: 15 });
    expect(report.captures).toBe(15);
    expect(await lookFirst(archive.services, { collection: null, sample: 15 })).toEqual(report);
    for (const kind of ["same", "changed", "found", "lost"] as const) {
      const { low = 1, high = 0, share = 2 } = report.shares?.[kind] ?? {};
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      const truth = all.kinds[kind] / all.captures;
      expect(truth).toBeGreaterThanOrEqual(low);
      expect(truth).toBeLessThanOrEqual(high);
    }
    expect(all.shares).toBeNull();
  });
});

describe("a report", () => {
  test("is kept without a word of a page, and drawn again from what is kept", async () => {
    const report = await lookFirst(archive.services, everything);
    const key = await keepReport(archive.services, report);
    expect(key).toBe(`reports/${report.id}.json`);
    const kept = await readReport(archive.services, report.id);
    expect(kept).toEqual(report);
    const changes = await drawChanges(archive.services, report);
    expect(changes.largest.map(({ captureId }) => captureId)).toEqual(
      report.largest.map(({ captureId }) => captureId),
    );
    const words = changes.largest.flatMap(({ lines }) => lines.map((line) => line?.text ?? ""));
    const long = words.filter((text) => text.length > 30);
    expect(long.length).toBeGreaterThan(5);
    for (const text of long) expect(JSON.stringify(kept)).not.toContain(text);
    expect(await readReport(archive.services, "nobody")).toBeNull();
  });

  test("shows a hostile page as text, in both forms", async () => {
    const report = await lookFirst(archive.services, { ...everything, collection: "c" });
    const changes = await drawChanges(archive.services, report);
    const html = reportAsHtml(report, changes);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toMatch(/<script|‮|\son\w+=/i);
    const markdown = reportAsMarkdown(report, changes);
    expect(markdown).toContain("### found: \\</pre\\>\\<script\\>");
    expect(markdown).toMatch(/^````diff$/m);
    expect(markdown).not.toContain("‮");
  });
});
