/** Stories are joined by many workers at once: every order of their steps ends in the same story. */
import { joinStories } from "@winnow/core/stories";
import { MemoryStories } from "@winnow/core/testing";
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

const [a, b, c, d] = ["a", "b", "c", "d"].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
  string,
];
type Pair = readonly [string, string];

const writing = new Set(["merge", "addMembers", "represent"]);

function footprintOf(method: string, [id]: readonly unknown[]): Footprint {
  // The heads do not change in these runs.
  const keys = method === "facts" ? [] : [String(id)];
  return { keys, writes: writing.has(method) };
}

/** Stories of undated articles: the fullest stands for its story. */
function freshStories(): MemoryStories {
  const stories = new MemoryStories();
  for (const [n, articleId] of [a, b, c, d].entries()) {
    const nothing = { title: null, url: null, publisher: null, agency: null, publishedAt: null };
    stories.heads.set(articleId, { articleId, ...nothing, wordCount: 100 + n });
  }
  return stories;
}

/** A worker for each pair; one that dies at a step of its own begins anew, as a redelivery does. */
function runOf(pairs: readonly Pair[], diesAt?: { worker: number; step: number }): Run {
  const stories = freshStories();
  const tasks = pairs.map(([x, y], worker) => async (gate: Gate) => {
    let steps = 0;
    const mortal: Gate = (footprint) => {
      steps += 1;
      const dies = diesAt?.worker === worker && diesAt.step === steps;
      return dies ? Promise.reject(new Killed()) : gate(footprint);
    };
    const port = gated(stories, mortal, footprintOf);
    await untilDone(() => joinStories(port, x, y));
  });
  const ids = [...new Set(pairs.flat())].sort();
  return { tasks, check: () => expectOneStory(stories, ids) };
}

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

function expectOneStory(stories: MemoryStories, ids: readonly string[]): void {
  const [root] = ids as [string];
  const node = stories.nodes.get(root);
  expect(node?.mergedInto).toBe(null);
  expect(node?.members).toEqual(ids);
  expect(node?.representative).toBe(ids.at(-1));
  for (const id of ids) expect(rootOf(stories, id)).toBe(root);
}

function rootOf(stories: MemoryStories, id: string): string {
  const next = stories.nodes.get(id)?.mergedInto;
  return next ? rootOf(stories, next) : id;
}

const meetings: [string, Pair[]][] = [
  [
    "the same pair twice",
    [
      [a, b],
      [a, b],
    ],
  ],
  [
    "the same pair from both ends",
    [
      [a, b],
      [b, a],
    ],
  ],
  [
    "a chain",
    [
      [a, b],
      [b, c],
    ],
  ],
  [
    "a chain from its far end",
    [
      [b, c],
      [a, c],
    ],
  ],
  [
    "two that join a third",
    [
      [c, b],
      [c, a],
    ],
  ],
];

test.each(meetings)("two workers join %s in every order of their steps", async (_, pairs) => {
  expect(await runEveryOrder(() => runOf(pairs))).toBeGreaterThan(10);
});

test.each(meetings.slice(0, 3))(
  "two workers join %s, one of them dying at each step in turn",
  async (_, pairs) => {
    for (let step = 1; step <= 10; step += 1) {
      await runEveryOrder(() => runOf(pairs, { worker: 0, step }));
    }
  },
);

test("four workers join a chain in some two thousand orders, dying now and then", async () => {
  const pairs: Pair[] = [
    [c, d],
    [b, c],
    [a, b],
    [d, a],
  ];
  for (let seed = 1; seed <= 2000; seed += 1) {
    await runSomeOrder(runOf(pairs), randomOf(seed), 0.05);
  }
});

test("joining again changes nothing", async () => {
  const stories = freshStories();
  await joinStories(stories, c, b);
  await joinStories(stories, a, c);
  const before = structuredClone(stories.nodes);
  for (const [x, y] of [
    [c, b],
    [a, c],
    [b, a],
  ] as Pair[])
    await joinStories(stories, x, y);
  expect(stories.nodes).toEqual(before);
});
