/**
 * Raw copies that are gone when their turn comes, damaged, or that nobody can read: each is told by its
 * name, and none holds up what is looked at, built or published.
 */
import { createPipeline } from "@winnow/core/pipeline/extract";
import { buildEdition, type EditionsAsked, editionsAdmin, Part } from "@winnow/functions/editions";
import { ingestBatch, type WorkerServices } from "@winnow/functions/ingest";
import { keep } from "@winnow/functions/keep-editions";
import { lookFirst, readReport, reportAsMarkdown } from "@winnow/functions/look";
import { currentServices, servicesAt } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { takeDown } from "@winnow/functions/takedown";
import { workParts } from "@winnow/functions/work-parts";
import { carryOut, embeddedDesk } from "@winnow/operations/editions";
import { rebuildArchive } from "@winnow/operations/rebuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { keepToTheEnd } from "../support/parts.ts";
import { type Archive, eventOf, openWorld, recordOf, type World } from "../support/world.ts";

const names = ["bridge", "harbour", "library", "market", "orchard"];
const urlOf = (name: string) => `https://news.example.org/${name}`;
const keyOf = (name: string) => `inbox/a/${name}.html`;
const never = () => false;
const later = new Date("2100-01-01T00:00:00Z");

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of [...names, "quarry"]) {
    const page = { url: urlOf(name), body: htmlPage(name, urlOf(name)), capturedAt: "2025-03-01" };
    await world.drop({ key: keyOf(name), ...page });
  }
});
afterAll(() => world.stop());

async function filled(): Promise<Archive> {
  const archive = await world.freshArchive();
  await archive.deliver(...names.map(keyOf));
  return archive;
}

/** The raw copies, in the order in which they are read: more than one batch of them. */
const rawNames = ({ services }: Archive) =>
  Array.fromAsync(services.rawStore.names({ withRepeats: true }));
const lastOf = async (archive: Archive) => (await rawNames(archive)).at(-1) ?? "";

/** Does something once, when a phase comes to its first raw copy: all are listed by then. */
function onceIn(phase: string, work: () => Promise<unknown>) {
  let isDone = false;
  return async (now: string) => {
    if (now !== phase || isDone) return;
    isDone = true;
    await work();
  };
}

const registry = ({ services }: Archive) => services.editions.read();
const published = { kind: "publish", number: 2, isMeant: false } as const;
const toldOf = async (archive: Archive) => (await registry(archive)).told?.what;

/** Asks as the admin does, and lets the keeper go on although it fails now and then. */
async function ask(
  archive: Archive,
  asked: EditionsAsked,
  services: WorkerServices = archive.services,
) {
  await editionsAdmin(archive.services).ask(asked);
  for (let round = 0; round < 4; round += 1) {
    await keepToTheEnd(world, services, services).catch(() => undefined);
  }
}

/** The same, where nothing fails that has not failed before. */
async function keepOnce(archive: Archive, asked: EditionsAsked, services: WorkerServices) {
  await editionsAdmin(archive.services).ask(asked);
  await keepToTheEnd(world, services, services);
}

/** What today's cleaner is where one page is beyond it. */
function poisonedBy(name: string) {
  const today = createPipeline();
  const extract: typeof today.extract = (capture) => {
    if (capture.url === urlOf(name)) throw new Error("no way to read this");
    return today.extract(capture);
  };
  return { ...today, extract };
}

test.each(["looking", "building", "comparing"])(
  "one that goes while %s is counted, named, and holds nothing up",
  async (phase) => {
    const archive = await filled();
    const gone = await lastOf(archive);
    const onStep = onceIn(phase, () => archive.services.rawObjects.delete(gone));
    const [services, missed] = counted(archive.services);
    const { report } = await buildEdition(services, { now: true, onStep });
    expect(missed()).toBe(1);
    expect(report?.gone).toEqual([gone]);
    expect(report?.failed).toEqual([]);
    expect(reportAsMarkdown(report as NonNullable<typeof report>, null)).toContain(gone);
    expect(await toldOf(archive)).toBe(
      "edition 2 is built; 1 raw copies were gone when their turn came",
    );
    await ask(archive, published);
    expect(await registry(archive)).toMatchObject({ current: 2, gap: null, wish: null });
  },
);

test("one that was taken down is meant to be gone", async () => {
  const archive = await filled();
  const { services } = archive;
  const last = await lastOf(archive);
  const copy = await services.rawStore.copyNamed(last);
  const [told] = await services.catalogue.outcomes(copy?.drop.key ?? "");
  const id = told?.outcome === "archived" ? told.articleId : "";
  const options = { why: "asked for", depth: "text", graceMs: 1e9 } as const;
  const onStep = onceIn("building", () => takeDown(services, [id], options));
  const [building, missed] = counted(services);
  const { report } = await buildEdition(building, { now: true, onStep });
  expect(missed()).toBe(0);
  expect(await rawNames(archive)).not.toContain(last);
  expect(report?.gone).toEqual([]);
});

test("one that goes while an edition is published is told with it", async () => {
  const archive = await filled();
  await buildEdition(archive.services, { now: true });
  await archive.deliver(keyOf("quarry"));
  const gone = await lastOf(archive);
  goesBeforeItsTurn(archive, gone);
  const [services, missed] = counted(archive.services);
  await ask(archive, published, services);
  expect(missed()).toBe(1);
  expect(await toldOf(archive)).toBe(`edition 2 is current; raw copies that were gone: ${gone}`);
});

test("a dry run names those that are gone, damaged, or beyond the cleaner", async () => {
  const archive = await filled();
  const [first = "", ...more] = await rawNames(archive);
  const gone = more.at(-1) ?? "";
  await archive.services.rawObjects.put(first, Buffer.from("no raw copy"));
  const [beyond] = await copiesOf(archive, more);
  goesBeforeItsTurn(archive, gone);
  const reader = { ...archive.services, pipeline: poisonedBy(beyond?.title ?? "") };
  const report = await lookFirst(reader, { collection: null, sample: null });
  expect(report.failed).toEqual([first, beyond?.name].sort());
  expect([report.captures, report.gone]).toEqual([names.length - 3, [gone]]);
});

/** Deletes a raw copy once the copies are listed, and before any is read, or before the `at`-th read. */
function goesBeforeItsTurn(
  { services: { rawStore, rawObjects } }: Archive,
  gone: string,
  at = 1,
): void {
  const copyNamed = rawStore.copyNamed.bind(rawStore);
  let reads = 0;
  rawStore.copyNamed = async (name) => {
    reads += 1;
    if (reads === at) await rawObjects.delete(gone);
    return copyNamed(name);
  };
}

/** Raw copies with what their pages are of. */
async function copiesOf({ services }: Archive, of: readonly string[]) {
  const copies = await Promise.all(of.map((name) => services.rawStore.copyNamed(name)));
  return copies.flatMap((copy) =>
    copy === null ? [] : [{ name: copy.name, title: copy.drop.url?.split("/").at(-1) ?? "" }],
  );
}

test("a damaged one is passed over at the third attempt, and waits for a person", async () => {
  const archive = await filled();
  const [services, missed] = counted(archive.services);
  const [damaged = ""] = await rawNames(archive);
  await services.rawObjects.put(damaged, Buffer.from("no raw copy"));
  await editionsAdmin(services).ask({ kind: "build", isForced: true });
  for (let phases = 0; phases < 3; phases += 1) {
    await keep(services, { isDue: false, isLate: never });
    await workThrice(archive, services);
  }
  expect(missed()).toBe(3); // once a phase
  await keep(services, { isDue: false, isLate: never });
  const { editions } = await registry(archive);
  expect(editions.at(-1)?.state).toBe("built");
  expect((await readReport(services, String(editions.at(-1)?.report)))?.failed).toEqual([damaged]);
  await ask(archive, { ...published, isMeant: true }, services);
  expect(missed()).toBe(5); // before the switch, and behind it
  expect(await registry(archive)).toMatchObject({ current: 2, gap: null, wish: null });
  expect(await toldOf(archive)).toContain(`raw copies that failed: ${damaged}`);
});

/** Hands out the one part of the edition under way three times, as a queue does after failures. */
async function workThrice(archive: Archive, services: WorkerServices): Promise<void> {
  const { number, release, filing, report, state } =
    (await registry(archive)).editions.at(-1) ?? {};
  const part = Part.parse({ edition: number, release, filing, report, phase: state, prefix: "" });
  for (const attempt of [1, 2, 3]) {
    const event = { Records: [recordOf(JSON.stringify(part), "part", attempt)] };
    await workParts(services, event, { isLate: never });
  }
}

/** Services, and how many raw copies were missed by them as the alarm counts them. */
function counted(services: WorkerServices): [WorkerServices, () => number] {
  let count = 0;
  const log = ({ CopiesMissed = 0 }: Record<string, unknown>) => {
    count += Number(CopiesMissed);
  };
  return [{ ...services, log }, () => count];
}

test("a page that is beyond the next cleaner alone holds up no switch for good", async () => {
  const archive = await filled();
  await buildEdition(archive.services, { now: true });
  await archive.deliver(keyOf("quarry"));
  const services = { ...archive.services, pipeline: poisonedBy("quarry") };
  await ask(archive, published, services);
  expect(await registry(archive)).toMatchObject({ current: 2, gap: null, wish: null });
  const after = await currentServices(archive.services);
  expect(await after.catalogue.outcomes(keyOf("bridge"))).toMatchObject([{ outcome: "archived" }]);
  expect(await after.catalogue.outcomes(keyOf("quarry"))).toEqual([]);
  // It is a drop without an outcome from then on, and ends as such: filed, or among the dead letters.
  expect(await sweep(archive.services, later)).toBe(1);
});

test("a fault that passes leaves no copy out, and no trace", async () => {
  const archive = await filled();
  await buildEdition(archive.services, { now: true });
  await archive.deliver(keyOf("quarry"));
  let faults = 0;
  const today = createPipeline();
  const extract: typeof today.extract = (capture) => {
    if (capture.url === urlOf("quarry") && faults++ < 2) throw new Error("not now");
    return today.extract(capture);
  };
  await ask(archive, published, { ...archive.services, pipeline: { ...today, extract } });
  expect((await registry(archive)).current).toBe(2);
  const after = await currentServices(archive.services);
  expect(await after.catalogue.outcomes(keyOf("quarry"))).toMatchObject([{ outcome: "archived" }]);
  const left = (await archive.items()).filter(({ PK }) => String(PK).startsWith("FAILURE#"));
  expect(left).toEqual([]);
});

test("so does one that strikes the reading of a copy that is filed", async () => {
  const archive = await filled();
  await buildEdition(archive.services, { now: true });
  const { rawStore } = archive.services;
  const copyNamed = rawStore.copyNamed.bind(rawStore);
  let reads = 0;
  rawStore.copyNamed = async (name) => {
    if (reads++ === 0) throw new Error("not now");
    return copyNamed(name);
  };
  await ask(archive, published);
  expect(reads).toBeGreaterThan(1);
  expect((await registry(archive)).current).toBe(2);
  const left = (await archive.items()).filter(({ PK }) => String(PK).startsWith("FAILURE#"));
  expect(left).toEqual([]);
});

test("a drop that waits among the dead letters is left there by a switch", async () => {
  const archive = await filled();
  await buildEdition(archive.services, { now: true });
  const clock = { now: () => later };
  const worker = { ...archive.services, clock, pipeline: poisonedBy("quarry") };
  const [record] = eventOf([keyOf("quarry")]).Records;
  const last = recordOf(record?.body ?? "", "quarry", worker.maxAttempts);
  await ingestBatch(worker, { Records: [last] });
  await keepOnce(archive, published, worker);
  expect(await registry(archive)).toMatchObject({ current: 2, gap: null, wish: null });
  // Sent again once it can be read, it goes where all others went.
  await archive.deliver(keyOf("quarry"));
  const after = servicesAt(archive.services, (await registry(archive)).editions[1]?.table ?? "");
  expect(await after.catalogue.outcomes(keyOf("quarry"))).toMatchObject([{ outcome: "archived" }]);
});

test("a command passes over what it cannot read, and goes on with what one before died over", async () => {
  const archive = await filled();
  const [beyond] = await copiesOf(archive, await rawNames(archive));
  const services = { ...archive.services, pipeline: poisonedBy(beyond?.title ?? "") };
  const built = { kind: "build", isForced: true } as const;
  const killed = { ...embeddedDesk({ services }), goOn: () => Promise.reject(new Error("killed")) };
  await expect(carryOut(killed, built)).rejects.toThrow("killed");
  const view = await carryOut(embeddedDesk({ services }), built);
  expect(view.editions.map(({ number, state }) => [number, state])).toEqual([
    [1, "current"],
    [2, "built"],
  ]);
  expect(view.told?.what).toMatch(/1 raw copies could not be filed/);
  const meant = { ...published, isMeant: true };
  await expect(carryOut(killed, meant)).rejects.toThrow("killed");
  const after = await carryOut(embeddedDesk({ services }), meant);
  expect(after.editions.at(-1)).toMatchObject({ number: 2, state: "current" });
});

describe("a rebuild of a table that is lost", () => {
  /** What it comes to, and the drops that are filed then. */
  async function rebuilt(archive: Archive, pipeline = createPipeline()) {
    await archive.loseTable();
    const { environment, clients } = archive;
    const services = { ...archive.services, clock: { now: () => later } };
    const open = { services, environment, clients, stop: async () => undefined };
    const [result] = await Promise.allSettled([rebuildArchive({ ...open, pipeline })]);
    const told = await Promise.all(names.map((name) => services.catalogue.outcomes(keyOf(name))));
    return { result, filed: told.flat().map(({ key }) => key) };
  }
  const without = (key: string) => names.map(keyOf).filter((each) => each !== key);

  test("files the others, and says which it could not", async () => {
    const archive = await filled();
    const [first] = await copiesOf(archive, await rawNames(archive));
    const { result, filed } = await rebuilt(archive, poisonedBy(first?.title ?? ""));
    expect(result).toMatchObject({
      reason: { message: expect.stringContaining(`${first?.name}`) },
    });
    expect(filed).toEqual(without(keyOf(first?.title ?? "")));
  });

  test("says which is damaged", async () => {
    const archive = await filled();
    const [damaged] = await copiesOf(archive, await rawNames(archive));
    await archive.services.rawObjects.put(damaged?.name ?? "", Buffer.from("no raw copy"));
    const { result, filed } = await rebuilt(archive);
    expect(result).toMatchObject({
      reason: { message: expect.stringContaining(`${damaged?.name}`) },
    });
    expect(filed).toEqual(without(keyOf(damaged?.title ?? "")));
  });

  test.each([
    ["while they are put in order", 1],
    ["while the others are filed", names.length + 1],
  ])("says which went %s, and asks the inbox for its drop", async (_, read) => {
    const archive = await filled();
    // Of the page that was dropped last, so that its turn comes last.
    const copies = await copiesOf(archive, await rawNames(archive));
    const gone = copies.find(({ title }) => title === names.at(-1));
    goesBeforeItsTurn(archive, gone?.name ?? "", read);
    const { result, filed } = await rebuilt(archive);
    const value = { copies: names.length - 1, gone: [gone?.name], queued: 2 }; // it, and the quarry
    expect(result).toMatchObject({ status: "fulfilled", value });
    expect(filed).toEqual(without(keyOf(names.at(-1) ?? "")));
  });
});
