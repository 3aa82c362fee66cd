/**
 * Captures are filed by many workers at once: whoever switches with whom, and whoever dies at which
 * step, the archive reads as after a calm run, and whoever follows its changes has heard of them all.
 */
import type { CapturePorts } from "@winnow/core/pipeline/ingest";
import { type MemoryPage, type MemoryWorld, openMemoryWorld } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import {
  type Footprint,
  type Gate,
  gated,
  Killed,
  oneByOne,
  type Run,
  runFewSwitches,
  runSomeOrder,
} from "../support/interleave.ts";
import { paragraphs } from "../support/pages.ts";
import { readOnce } from "../support/read-once.ts";
import { readingOf } from "../support/reading-of.ts";

const address = "https://tidings.example.org/2025/roof-falls";

/** What is tried here is the order of storage calls. */
const pipeline = readOnce();

interface Save {
  hurt?: number;
  theme?: string;
  title?: string;
  url?: string;
  canonical?: string;
  day: number;
}

function pageOf({ hurt, theme = "the market", title = "Roof falls", url, canonical, day }: Save) {
  const link = canonical === undefined ? "" : `<link rel="canonical" href="${canonical}">`;
  const lead =
    hurt === undefined
      ? `Nobody could say why ${theme} had been left out of the plan that the province had printed.`
      : `At least ${hurt} people were hurt when the roof of the hall fell, the mayor said on Monday.`;
  const lines = hurt === undefined ? [lead, lead.replace("plan", "map")] : paragraphs(theme);
  const body = [lead, ...lines].map(
    (line) => `<p>${line.replaceAll(" the ", ` the ${theme} `)}</p>`,
  );
  return {
    key: `inbox/a/${day}.html`,
    body: `<!doctype html><html lang="en"><head><title>${title}</title>${link}</head>
<body><article><h1>${title}</h1>${body.join("\n")}</article></body></html>`,
    capturedAt: `2025-03-0${day}`,
    ...(url === undefined ? {} : { url }),
  };
}

const given = pageOf({ hurt: 12, url: address, day: 1 });
const declared = pageOf({ hurt: 25, canonical: address, day: 2 });
const hostile = pageOf({ theme: "golden pills", title: "Pills", canonical: address, day: 3 });
const another = pageOf({ theme: "a harbour fair", title: "Fair", canonical: address, day: 4 });
const headline = pageOf({ hurt: 12, url: address, title: "Hall falls", day: 5 });
const wall = { ...given, key: "inbox/a/6.html", body: "", capturedAt: "2025-03-06" };

const writing = new Set(["put", "claim", "merge", "addMembers", "writeHead", "represent"]);

/** What is gated is told apart by item; the orders here are not thinned out by it. */
const footprintOf = (method: string, [first]: readonly unknown[]): Footprint => ({
  keys: [JSON.stringify(first)],
  writes: writing.has(method),
});

/** The ports of a worker, each call of which waits for its turn. */
function gatedPorts(ports: CapturePorts, gate: Gate): CapturePorts {
  const stories = gated(ports.stories, gate, footprintOf);
  return {
    ...ports,
    stories,
    storyPorts: { ...ports.storyPorts, stories },
    articles: gated(ports.articles, gate, footprintOf),
    claims: gated(ports.claims, gate, footprintOf),
    sightings: gated(ports.sightings, gate, footprintOf),
    versions: gated(ports.versions, gate, footprintOf),
    outcomes: gated(ports.outcomes, gate, footprintOf),
  };
}

/** Somebody who reads an article when it is announced, once whoever announced it is through or dead. */
class Follower {
  readonly #known = new Map<string, unknown>();
  readonly #world: MemoryWorld;

  constructor(world: MemoryWorld) {
    this.#world = world;
  }

  /** The ports of one attempt, and what is read behind it. */
  attempt(ports: CapturePorts): { ports: CapturePorts; end: () => Promise<void> } {
    const heard = new Set<string>();
    const { articles, changes } = ports;
    const hearing = <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get(target, name) {
          const member = Reflect.get(target, name, target);
          if (typeof member !== "function") return member;
          return async (...args: unknown[]) => {
            const answer = await member.apply(target, args);
            const isHead = name === "writeHead" && answer === true;
            if (isHead || name === "merge" || name === "announce") heard.add(String(args[0]));
            return answer;
          };
        },
      });
    return {
      ports: { ...ports, articles: hearing(articles), changes: hearing(changes) },
      end: async () => {
        for (const id of heard) await this.#read(id);
      },
    };
  }

  async #read(id: string): Promise<void> {
    const roots = await this.#world.ports.stories.rootsOf([id], { consistent: true });
    const members = [...roots.values()].flatMap(({ node }) => node?.members ?? []);
    for (const each of new Set([id, ...members])) this.#known.set(each, await this.#said(each));
  }

  /** What is found of an article; `null` for an id that another article speaks for. */
  async #said(id: string): Promise<unknown> {
    const { catalogue } = this.#world;
    return (await catalogue.locate(id)) === id ? catalogue.article(id) : null;
  }

  async expectToKnowAll(): Promise<void> {
    const { articles } = await this.#world.catalogue.articles({ limit: 50, copies: "show" });
    for (const id of new Set([...articles.map(({ id }) => id), ...this.#known.keys()])) {
      expectSame(this.#known.get(id), await this.#said(id));
    }
  }
}

/** By their JSON, which takes a tenth of the time; where that differs, what differs is shown. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

type Reading = Awaited<ReturnType<typeof readingOf>>;

async function calmReading(pages: readonly MemoryPage[]): Promise<Reading> {
  const world = openMemoryWorld(pipeline);
  for (const page of pages) await world.ingest(page);
  return readingOf(world, pages);
}

/** A worker for each page; one that dies begins anew, as a message comes again. */
async function runOf(
  pages: readonly MemoryPage[],
  calm: Reading,
  earlier: readonly MemoryPage[] = [],
): Promise<Run> {
  const world = openMemoryWorld(pipeline);
  const follower = new Follower(world);
  const work = async (page: MemoryPage, gate: Gate | null) => {
    for (;;) {
      const ports = gate === null ? world.ports : gatedPorts(world.ports, oneByOne(gate));
      const attempt = follower.attempt(ports);
      const isDead = await world.ingest(page, attempt.ports).then(
        () => false,
        (error) => {
          if (!(error instanceof Killed)) throw error;
          return true;
        },
      );
      await attempt.end();
      if (!isDead) return;
    }
  };
  for (const page of earlier) await work(page, null);
  return {
    tasks: pages.map((page) => (gate) => work(page, gate)),
    check: async () => {
      expectSame(await readingOf(world, [...earlier, ...pages]), calm);
      await follower.expectToKnowAll();
    },
  };
}

test.each<[string, MemoryPage[], MemoryPage[]]>([
  ["a page and another that declares its address", [given, declared], []],
  ["a page and a hostile one that declares its address", [given, hostile], []],
  ["two pages that declare one address and have nothing else in common", [hostile, another], []],
  ["the same, one of which had another text before", [another, hostile], [declared]],
  ["two saves of one page, the headline alone changed", [given, headline], []],
  ["a save and a wall that stood before it later", [given, wall], []],
  [
    "an address that is disputed, and the page that was dropped with it",
    [given, another],
    [hostile],
  ],
])("two workers file %s, however they switch", async (_, pages, earlier) => {
  const calm = await calmReading([...earlier, ...pages]);
  expect(await runFewSwitches(() => runOf(pages, calm, earlier))).toBeGreaterThan(50);
});

test("five workers file five claimants in some hundred orders, dying now and then", async () => {
  const pages = [given, declared, hostile, headline, another];
  const calm = await calmReading(pages);
  for (let seed = 1; seed <= 150; seed += 1) {
    await runSomeOrder(await runOf(pages, calm), randomOf(seed), 0.03);
  }
});
