/**
 * Many processes drop at once, and some are killed: the archive is the one of a calm run, item by
 * item. Small here; WINNOW_SOAK="6000 16 5" (drops, clients, kills) makes it what one leaves alone
 * for half an hour. WINNOW_SOAK_SEED repeats a run's choices.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Stack } from "@winnow/local/stack";
import { expect, test } from "vitest";
import { randomOf } from "./support/chance.ts";
import { finished, killed, StackRoom } from "./support/stack.ts";

const [drops = 0, clients = 0, kills = 0] = (process.env.WINNOW_SOAK ?? "24 3 2")
  .split(" ")
  .map(Number);
const seed = Number(process.env.WINNOW_SOAK_SEED ?? 1);

const words = "harbour bridge council winter ferry miller lantern orchard signal quarry".split(" ");

/** A page that no other page is like. */
function page(n: number): string {
  const random = randomOf(n);
  const word = () => `${words[Math.floor(random() * words.length)]}${Math.floor(random() * 900)}`;
  const line = () => `${Array.from({ length: 24 }, word).join(" ")}.`;
  return [`Report ${n} of the day`, "", ...Array.from({ length: 5 }, line)].join("\n");
}

/** A folder for each client, with its share of the pages, each saved at an instant of its own. */
function writeShares(room: StackRoom): string[] {
  return Array.from({ length: clients }, (_, client) => {
    const folder = join(room.folder, `share-${client}`);
    for (let n = client; n < drops; n += clients) {
      mkdirSync(join(folder, String(n)), { recursive: true });
      writeFileSync(join(folder, String(n), "source.txt"), page(n));
      const capturedAt = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString();
      writeFileSync(join(folder, String(n), "about.json"), JSON.stringify({ capturedAt }));
    }
    return folder;
  });
}

/**
 * What the archive says of every drop and every article. Two runs differ in when they had the drops;
 * what was saved when is given, in another year.
 */
async function contents({ services }: Stack): Promise<string[]> {
  const { catalogue, inbox } = services;
  const said: unknown[] = [];
  const ids = new Set<string>();
  for await (const { key } of inbox.list()) {
    const outcomes = await catalogue.outcomes(key);
    said.push({ key, outcomes });
    for (const outcome of outcomes) if ("articleId" in outcome) ids.add(outcome.articleId);
  }
  for (const id of ids) {
    said.push({ id, article: await catalogue.article(id), versions: await catalogue.versions(id) });
  }
  const listed: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalogue.articles({ limit: 200, copies: "show", cursor });
    listed.push(...page.articles.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  said.push({ listed: listed.sort() });
  return said.map((each) => JSON.stringify(each).replaceAll(arrival, '"on arrival"')).sort();
}

const arrival = /"20(?!20)\d\d-\d\d-\d\dT[\d:.]+Z"/g;

async function calmRun(): Promise<string[]> {
  const room = await StackRoom.open();
  try {
    const { code, stderr } = await room.run("ingest", ...writeShares(room), "--json");
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    return await contents(await room.stack({ role: "reader" }));
  } finally {
    await room.close();
  }
}

/** All clients at once; a killed one is started again, as its user would. */
async function wildRun(): Promise<string[]> {
  const room = await StackRoom.open();
  const random = randomOf(seed);
  try {
    const folders = writeShares(room);
    const launch = (folder: string) => room.launch("ingest", folder, "--json");
    const running = new Map(folders.map((folder) => [folder, launch(folder)]));
    const works = new Map([...running].map(([folder, child]) => [folder, finished(child)]));
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(500 + random() * (drops / kills) * 40);
      const alive = [...running].filter(([, { exitCode }]) => exitCode === null);
      const owner = alive.find(([, { pid }]) => pid === ownerOf(room.dataDir));
      // The owner now and then, for its end is everybody's; else any.
      const any = alive[Math.floor(random() * alive.length)];
      const [folder, child] = (random() < 0.7 ? owner : undefined) ?? any ?? [];
      if (folder === undefined || child === undefined) break;
      await killed(child);
      const again = launch(folder);
      running.set(folder, again);
      works.set(folder, finished(again));
    }
    for (const { code, stderr } of await Promise.all(works.values())) {
      expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    }
    const startedAt = performance.now();
    const stack = await room.stack();
    const answeredMs = performance.now() - startedAt;
    await stack.caughtUp();
    process.stderr.write(`${drops} drops: the start answered in ${Math.round(answeredMs)} ms\n`);
    return await contents(stack);
  } finally {
    await room.close();
  }
}

function ownerOf(dataDir: string): number | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")).pid;
  } catch {
    return null; // nobody serves just now
  }
}

test(`${drops} drops by ${clients} clients, ${kills} of them killed, are as in a calm run`, async () => {
  const calm = await calmRun();
  const wild = await wildRun();
  expect(calm).toHaveLength(2 * drops + 1);
  expect(wild.filter((each) => !calm.includes(each)).slice(0, 3)).toEqual([]);
  expect(wild).toHaveLength(calm.length);
}, 3_600_000);
