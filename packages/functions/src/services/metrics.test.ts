import type { Ingested } from "@winnow/core/pipeline/ingest";
import { expect, test } from "vitest";
import { dropIdOf } from "./drop-id.ts";
import { metricLines } from "./metrics.ts";

const now = new Date("2026-01-01T00:00:00Z");

function captureOf(filedAs: Ingested["filedAs"], collection: string, ms: number) {
  return { ingested: { filedAs, outcome: { collection } } as Ingested, ms };
}

const captures = [
  captureOf("archived", "news", 20),
  captureOf("duplicate", "news", 10),
  captureOf("rejected", "forum", 5),
];

test("a batch is one line, in the form that CloudWatch reads metrics from", () => {
  const context = { stage: "trial", watchedCollections: [], now };
  const lines = metricLines({ captures, failureCount: 1 }, context);
  expect(lines).toHaveLength(1);
  const [{ _aws, ...values } = { _aws: null }] = lines;
  expect(values).toEqual({
    event: "metrics",
    Stage: "trial",
    Captures: 3,
    Archived: 1,
    Versions: 0,
    Duplicates: 1,
    Rejected: 1,
    Failures: 1,
    CaptureMs: [20, 10, 5],
  });
  expect(_aws).toMatchObject({
    Timestamp: now.getTime(),
    CloudWatchMetrics: [{ Namespace: "Winnow", Dimensions: [["Stage"]] }],
  });
});

test.each([
  [["news"], [1], "an archived page is a gain, a duplicate is none"],
  [["forum"], [0], "a page that is rejected is a sign of life that gains nothing"],
  [["sports"], [], "no word of a collection that is not in the batch: silence has to be heard"],
  [[], [], "nobody's metric by default: droppers choose names, and each is billed"],
])("watching %j gives the gains %j: %s", (watchedCollections, gains, _) => {
  const lines = metricLines({ captures, failureCount: 0 }, { stage: "s", watchedCollections, now });
  expect(lines.slice(1).map(({ Gained }) => Gained)).toEqual(gains);
});

test("a batch of failures alone measures no time", () => {
  const context = { stage: "s", watchedCollections: [], now };
  const [line] = metricLines({ captures: [], failureCount: 10 }, context);
  expect(line).not.toHaveProperty("CaptureMs");
  expect(line).toMatchObject({ Captures: 0, Failures: 10 });
});

test("a drop has one id in its event, its listing and its outcome, and each upload its own", () => {
  const upload = { key: "inbox/a/page.html", etag: "0123" };
  expect(dropIdOf({ ...upload })).toBe(dropIdOf(upload));
  expect(dropIdOf({ ...upload, etag: "4567" })).not.toBe(dropIdOf(upload));
  expect(dropIdOf({ ...upload, key: "inbox/a/other.html" })).not.toBe(dropIdOf(upload));
  expect(dropIdOf({ ...upload, etag: null })).toBe(dropIdOf({ ...upload, etag: "unknown" }));
});
