import { afterEach, expect, test } from "vitest";
import { PeerRunner } from "./peer-runner.ts";

const runners: PeerRunner[] = [];

function runnerOf(name: string): PeerRunner {
  const runner = new PeerRunner(name);
  runners.push(runner);
  return runner;
}

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.close()));
});

const paragraph =
  "<p>The ferry left the quay at nine, and the islanders, who had waited, waved.</p>";
const page = (title: string, count: number) => ({
  bytes: Buffer.from(
    `<html><body><article><h1>${title}</h1>${paragraph.repeat(count)}</article></body></html>`,
  ),
  url: null,
  site: "ferry.example",
});

test("answers queued pages in their order", async () => {
  const runner = runnerOf("readability-linkedom");
  const results = await Promise.all([runner.run(page("One", 10)), runner.run(page("Two", 20))]);
  const lengths = results.map((result) =>
    result.kind === "text" ? result.text.split("\n").length : 0,
  );
  expect(lengths).toEqual([11, 21]);
});

test("gives a page up at the time limit, and goes on with the next one", async () => {
  const runner = runnerOf("readability-linkedom");
  // No machine reads megabytes in a millisecond.
  expect(await runner.run(page("Endless", 60_000), 1)).toEqual({ kind: "slow" });
  expect((await runner.run(page("Next", 10))).kind).toBe("text");
});

test("throws where the thread cannot even begin, so that a broken module is no empty text", async () => {
  await expect(runnerOf("nobody").run(page("One", 10))).rejects.toThrow(/no peer "nobody"/);
});
