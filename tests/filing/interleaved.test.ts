/** Copies of one text are filed by many workers at once: every order of steps finds the one story. */

import { type NewText, type PreparedText, prepareText } from "@winnow/core/dedup";
import type { Relation } from "@winnow/core/records";
import { fileStory } from "@winnow/core/stories";
import { MemoryIndex, MemoryStories } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import {
  type Footprint,
  type Gate,
  gated,
  Killed,
  type Run,
  runEveryOrder,
  runSomeOrder,
} from "../support/interleave.ts";

const report =
  "The ferry that links the island of Orrin with Marrow Bay sailed again on Monday after eleven " +
  "months in dock. Engineers had replaced both shafts and a third of the plates below the water " +
  "line, and islanders lined the quay to see the first lorries roll off before noon. The boat " +
  "carries thirty cars, twice as many as the one that stood in for her.";

/** What editors make of one report: another lede, a cut, a sentence of their own at its end. */
const texts = [
  report,
  `Marrow Bay has its boat back. ${report}`,
  report.replace(", and islanders lined the quay", ", and many came"),
  `${report} The company has promised a second boat.`,
];

/** Of the same make, about another boat. */
const otherReport = report
  .replace("Orrin", "Skarn")
  .replace("Monday", "Friday")
  .replace("eleven", "four")
  .replace("both shafts", "one engine");

interface State {
  index: MemoryIndex;
  stories: MemoryStories;
  relations: Relation[];
}

const prepared = new Map<string, PreparedText>();

function freshState(): State {
  return { index: new MemoryIndex(), stories: new MemoryStories(), relations: [] };
}

function subjectOf(text: string, n: number): NewText {
  const articleId = String(n).repeat(32);
  const domain = `paper-${n}.example`;
  const urlKey = `https://${domain}/ferry`;
  const known = prepared.get(text) ?? prepareText(text);
  prepared.set(text, known);
  const nothing = { title: null, publishedAt: null };
  return { ...nothing, articleId, text: known, urlKey, domain, language: "en" };
}

function store({ index, stories }: State, subject: NewText, text: string): void {
  const { articleId, urlKey, domain, title, language } = subject;
  const { textHash, sketch } = subject.text;
  const nothing = { publishedAt: null, agency: null, title, url: null, publisher: null };
  stories.heads.set(articleId, { ...nothing, articleId, wordCount: 50 });
  const known = { articleId, textHash, sketch, urlKey, domain, language, storyId: articleId };
  index.add({ ...nothing, ...known }, text);
}

/** A worker: stores the text, then files it; one that dies at a step begins anew. */
async function ingest(state: State, subject: NewText, text: string, gate: Gate): Promise<void> {
  const { articleId } = subject;
  const ports = {
    index: gated(state.index, gate, footprintOf),
    stories: gated(state.stories, gate, footprintOf),
    relations: { record: async (relation: Relation) => void state.relations.push(relation) },
  };
  for (;;) {
    try {
      await gate({ keys: [`article ${articleId}`], writes: true });
      store(state, subject, text);
      await fileStory(ports, subject);
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

/** What each call touches: anchors, articles, nodes of stories. */
function footprintOf(method: string, [first]: readonly unknown[]): Footprint {
  const ids = Array.isArray(first) ? first.map(String) : [String(first)];
  if (method === "probe") return { keys: ids.map((id) => `anchor ${id}`), writes: false };
  if (method === "claim") return { keys: ids.map((id) => `anchor ${id}`), writes: true };
  if (method === "candidates" || method === "facts" || method === "textOf") {
    return { keys: ids.map((id) => `article ${id}`), writes: false };
  }
  return { keys: ids.map((id) => `story ${id}`), writes: method !== "node" };
}

/** A run of one worker a text; with `older` texts, the articles had one each before. */
function runOf(given: readonly string[], diesAt?: number, older: readonly string[] = []): Run {
  const state = freshState();
  for (const [n, text] of older.entries()) {
    store(state, subjectOf(text, n), text);
    for (const key of subjectOf(text, n).text.keys.claimable.slice(0, 3)) {
      void state.index.claim(key, subjectOf(text, n).articleId);
    }
  }
  const tasks = given.map((text, n) => async (gate: Gate) => {
    let steps = 0;
    const mortal: Gate = (footprint) => {
      steps += 1;
      return n === 0 && steps === diesAt ? Promise.reject(new Killed()) : gate(footprint);
    };
    await ingest(state, subjectOf(text, n), text, mortal);
  });
  return { tasks, check: () => expectOneStory(state, given.length) };
}

function expectOneStory({ stories }: State, count: number): void {
  const ids = Array.from({ length: count }, (_, n) => String(n).repeat(32));
  expect(stories.nodes.get(ids[0] as string)).toMatchObject({ members: ids, mergedInto: null });
}

test.each([
  ["the same text", [report, report]],
  ["a text and its longer copy", [texts[0], texts[1]]],
  ["two copies that were edited in other places", [texts[2], texts[3]]],
])("two workers file %s in every order of their steps", async (_, pair) => {
  expect(await runEveryOrder(() => runOf(pair as string[]))).toBeGreaterThan(500);
});

test("two articles that knew each other's older texts find their new ones in every order", async () => {
  const older = [otherReport, otherReport.replace("Skarn", "Pell").replace("Friday", "Sunday")];
  expect(await runEveryOrder(() => runOf([report, report], undefined, older))).toBeGreaterThan(200);
});

test("of two workers one dies at each of its steps in turn, in many orders", async () => {
  for (let step = 1; step <= 14; step += 1) {
    for (let seed = 1; seed <= 15; seed += 1) {
      await runSomeOrder(runOf([report, report], step), randomOf(100 * step + seed));
    }
  }
});

test.each([
  [3, 150],
  [4, 150],
])("%d workers file copies in %d orders, dying now and then", async (count, orders) => {
  for (let seed = 1; seed <= orders; seed += 1) {
    await runSomeOrder(runOf(texts.slice(0, count)), randomOf(seed), 0.04);
  }
});

test("a report of another boat stays apart in every order, and is told as nearly the same", async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const state = freshState();
    const given = [report, otherReport];
    const tasks = given.map(
      (text, n) => (gate: Gate) => ingest(state, subjectOf(text, n), text, gate),
    );
    const check = () => expect(state.stories.nodes.size).toBe(0);
    await runSomeOrder({ tasks, check }, randomOf(seed));
    expect(state.relations).not.toEqual([]);
    for (const relation of state.relations) {
      expect(relation.kind).toBe("facts-differ");
      expect(relation.conflicts.length).toBeGreaterThan(0);
    }
  }
});

test("filing again changes nothing", async () => {
  const state = freshState();
  const open: Gate = async () => undefined;
  const fileAll = async () => {
    for (const [n, text] of texts.entries()) await ingest(state, subjectOf(text, n), text, open);
  };
  await fileAll();
  const before = structuredClone(state.stories.nodes);
  await fileAll();
  expect(state.stories.nodes).toEqual(before);
});
