/**
 * Editions under deaths, faults, doubled and late messages: whatever strikes, whoever goes on ends in the
 * items of a calm run. `WINNOW_FAULTS=all` strikes every storage call by every kind of fault; else one call
 * of each name is struck, by one kind after the other.
 */
import { DescribeTableCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { DeleteMessageCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { release } from "@winnow/core/records";
import { type EditionsAsked, editionsAdmin } from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import { workParts } from "@winnow/functions/work-parts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomOf } from "../support/chance.ts";
import { Disturbance, type FaultKind, faultKinds } from "../support/disturbance.ts";
import { filler, older } from "../support/older-cleaner.ts";
import { htmlPage } from "../support/pages.ts";
import { keepToTheEnd } from "../support/parts.ts";
import { type Archive, eventOf, openWorld, recordOf, type World } from "../support/world.ts";

const names = ["bridge", "harbour", "library", "market"];
const keyOf = (name: string) => `inbox/a/${name}.html`;
const never = () => false;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // One upload for all archives: its instant is a part of what is compared.
  for (const name of names) {
    const url = `https://news.example.org/${name}`;
    const body = htmlPage(name, url).replace("</article>", `${filler}</article>`);
    await world.drop({ key: keyOf(name), url, body, capturedAt: "2025-03-01" });
  }
});
afterAll(() => world.stop());

/** An archive that an older cleaner filled with the first so many pages. */
async function filled(count: number): Promise<Archive> {
  const archive = await world.freshArchive();
  const worker = { ...archive.services, pipeline: older };
  await ingestBatch(worker, eventOf(names.slice(0, count).map(keyOf)));
  return archive;
}

const registry = ({ services }: Archive) => services.editions.read();

/** All items of articles but the keys of the index, which go to the first who come. */
async function itemsOf(TableName: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await world.owner.dynamo.send(new ScanCommand({ TableName }));
  const items = Items.map((item) => unmarshall(item)).filter(
    ({ PK }) => !/^(?:EDITIONS|SEARCH#|INDEX#)/.test(String(PK)),
  );
  return items.sort((a, b) => (`${a.PK} ${a.SK}` < `${b.PK} ${b.SK}` ? -1 : 1));
}

/** Takes every message out of the queue of parts. */
async function partsQueued({ services }: Archive): Promise<string[]> {
  const QueueUrl = services.parts.url;
  const bodies: string[] = [];
  for (;;) {
    const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await world.owner.sqs.send(receive);
    if (Messages.length === 0) return bodies;
    for (const { Body, ReceiptHandle } of Messages) {
      bodies.push(String(Body));
      await world.owner.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

const deathCount = 20;

/** Storage calls after which a worker dies at the latest: it has come a page or two by then. */
const longestLife = 40;

test("a build that is killed twenty times, its messages doubled and late, ends in the same items", async () => {
  const calm = await filled(names.length);
  await editionsAdmin(calm.services).ask({ kind: "build", isForced: true });
  await keepToTheEnd(world, calm.services, calm.services);
  const expected = await itemsOf((await registry(calm)).editions.at(-1)?.table ?? "");
  expect(expected.length).toBeGreaterThan(4 * names.length);

  const archive = await filled(names.length);
  const { services, faults } = archive;
  const chance = randomOf(23);
  const sent: string[] = [];
  const built = new Set<number>();
  let deaths = 0;
  /** Does a piece of work, and dies on the way perhaps. */
  const mortal = async (work: () => Promise<unknown>) => {
    const life = deaths < deathCount ? 1 + Math.floor(chance() * longestLife) : Infinity;
    faults.reset(life);
    await work().catch((error: unknown) => expect(String(error)).toContain("WorkerDied"));
    if (faults.calls >= life) deaths += 1;
    faults.reset();
  };
  const deliver = (...bodies: readonly string[]) =>
    Promise.all(
      bodies.map((body, n) =>
        workParts(services, { Records: [recordOf(body, `message-${n}`)] }, { isLate: never }),
      ),
    );
  while (deaths < deathCount) {
    const { editions, wish } = await registry(archive);
    for (const { number, state } of editions.slice(1)) if (state === "built") built.add(number);
    if (wish === null && editions.every(({ state }) => state === "built")) {
      await editionsAdmin(services).ask({ kind: "build", isForced: true });
    }
    await mortal(() => keep(services, { isDue: false, isLate: never }));
    for (const body of await partsQueued(archive)) {
      sent.push(body);
      await mortal(() => deliver(body, body));
      const late = sent[Math.floor(chance() * sent.length)] ?? body;
      await mortal(() => deliver(late));
    }
  }
  await keepToTheEnd(world, services, services);
  const { editions, wish } = await registry(archive);
  expect({ wish, states: new Set(editions.map(({ state }) => state)) }).toEqual({
    wish: null,
    states: new Set(["built"]),
  });
  for (const { number, table } of editions.slice(1)) {
    expect(await itemsOf(table), `edition ${number}`).toEqual(expected);
  }
  expect(deaths).toBe(deathCount);
}, 600_000);

test("what another cleaner began, its parts included, is left alone and begun anew", async () => {
  const archive = await filled(1);
  const { services } = archive;
  await editionsAdmin(services).ask({ kind: "build", isForced: true });
  await keep(services, { isDue: false, isLate: never });
  const [body = "{}"] = await partsQueued(archive);
  const other = { release: "7-other000" };
  const opened = await registry(archive);
  const editions = opened.editions.map((edition) =>
    edition.number === 2 ? { ...edition, ...other } : edition,
  );
  await services.editions.write(opened, { ...opened, editions });
  // Its own message comes to a worker of this release, and a message of this release to its edition.
  for (const part of [{ ...JSON.parse(body), ...other }, JSON.parse(body)]) {
    const event = { Records: [recordOf(JSON.stringify(part), "m")] };
    const { batchItemFailures } = await workParts(services, event, { isLate: never });
    expect(batchItemFailures).toEqual([]);
    expect((await editionsAdmin(services).list()).progress?.done).toBe(0);
  }
  await keepToTheEnd(world, services, services);
  const now = await registry(archive);
  expect(now.editions.map(({ number, release: by, state }) => [number, by, state])).toEqual([
    [1, null, "built"],
    [3, release, "built"],
  ]);
  expect(now).toMatchObject({ current: 1, wish: null });
}, 600_000);

/** The steps of an edition's life, each with what there is to ask for until it is reached. */
type Registry = Awaited<ReturnType<typeof registry>>;
const stateOf = ({ editions }: Registry) => editions.find(({ number }) => number === 2)?.state;
const steps: [EditionsAsked, isReached: (registry: Registry) => boolean][] = [
  [{ kind: "build", isForced: false }, (now) => stateOf(now) === "built"],
  [{ kind: "publish", number: 2, isMeant: true }, ({ current }) => current === 2],
  [{ kind: "undo" }, ({ current, previous }) => current === 1 && previous === 2],
  [{ kind: "remove", number: 2 }, (now) => stateOf(now) === undefined],
];

test("an edition's life goes on after a fault at any storage call, and comes to the same items", async () => {
  /** Looks at an archive after each step that is reached. */
  const live = async (archive: Archive, reached: unknown[]) => {
    const { services } = archive;
    for (const [n, [asked, isReached]] of steps.entries()) {
      if (n < reached.length) continue;
      for (let now = await registry(archive); !isReached(now) || now.gap !== null; ) {
        if (now.wish === null && !isReached(now) && now.editions.every(isAtRest)) {
          await editionsAdmin(services).ask(asked);
        }
        await keepToTheEnd(world, services, services);
        now = await registry(archive);
      }
      const { current, editions } = await registry(archive);
      const items = await Promise.all(editions.map(({ table }) => itemsOf(table)));
      const hasTable = await stands(`${services.table}-edition-2`);
      reached.push({ current, items, hasTable });
    }
  };
  const watched = async () => {
    const archive = await filled(1);
    const disturbance = new Disturbance();
    disturbance.watch(archive.clients);
    return { archive, disturbance };
  };
  const calm = await watched();
  const expected: unknown[] = [];
  await live(calm.archive, expected);
  const { calls } = calm.disturbance;
  expect(expected).toHaveLength(steps.length);
  for (const { at, kind } of pointsOf(calls)) {
    const { archive, disturbance } = await watched();
    disturbance.plan(at, kind);
    const reached: unknown[] = [];
    // One fault strikes: whoever asks again meets none, and what it left behind at most once.
    for (let tries = 0; tries < 3 && reached.length < steps.length; tries += 1) {
      await live(archive, reached).catch(() => undefined);
      disturbance.revive();
    }
    const where = `${kind} at call ${at} of ${calls.length}, ${disturbance.struck}`;
    expect(disturbance.struck, where).not.toBeNull();
    expect.soft(reached, where).toEqual(expected); // the others are struck all the same
  }
}, 7_200_000);

/** Whether there is a table of that name. */
const stands = (TableName: string) =>
  world.owner.dynamo.send(new DescribeTableCommand({ TableName })).then(
    () => true,
    () => false,
  );

const isAtRest = ({ state }: { state: string }) => state === "built";

/** Every call by every kind, where there is time for it; else one call of each name, by kinds in turn. */
function pointsOf(calls: readonly string[]): { at: number; kind: FaultKind }[] {
  const kinds = Object.keys(faultKinds) as FaultKind[];
  const all = calls.map((name, n) => ({ name, at: n + 1 }));
  if (process.env.WINNOW_FAULTS === "all") {
    return all.flatMap(({ at }) => kinds.map((kind) => ({ at, kind })));
  }
  const named = [...Map.groupBy(all, ({ name }) => name).values()];
  return named.map((points, n) => ({
    at: points[Math.floor(points.length / 2)]?.at ?? 1,
    kind: kinds[n % kinds.length] ?? "killed",
  }));
}
