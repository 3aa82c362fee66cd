/** What every archive promises of its ports, as a suite that each of them runs. */
import { describe, expect, test } from "vitest";
import type { ArticleLists, Articles } from "../ports/articles.ts";
import type { Changes } from "../ports/changes.ts";
import { type Claims, type MeetingPoint, maxClaimants } from "../ports/claims.ts";
import type { Outcomes } from "../ports/outcomes.ts";
import type { Sightings } from "../ports/sightings.ts";
import type { Versions } from "../ports/versions.ts";
import {
  a,
  b,
  c,
  headOf,
  instant,
  now,
  outcomeOf,
  sightingOf,
  versionOf,
} from "./archive-samples.ts";

/** The ports of one archive. */
export interface ArchivePorts {
  articles: Articles;
  lists: ArticleLists;
  changes: Changes;
  claims: Claims;
  outcomes: Outcomes;
  sightings: Sightings;
  versions: Versions;
}

const nothing = { collections: [], texts: [] };
const everything = {
  ...{ publisher: undefined, collection: undefined, low: "", high: "~", before: null, count: 10 },
};

/** Runs the suite; `open` gives fresh, empty ports each time. */
export function describeArchive(name: string, open: () => Promise<ArchivePorts>): void {
  describe(name, () => {
    describe("outcomes", () => {
      test("are written once: the first stands, whatever comes after it", async () => {
        const { outcomes } = await open();
        const first = outcomeOf(a);
        expect(await outcomes.record(first)).toEqual(first);
        const other = outcomeOf(a, { status: "rejected", reason: "empty", detail: "" });
        expect(await outcomes.record(other)).toMatchObject({ status: "filed" });
        expect(await outcomes.outcomeOf(first.key, a)).toMatchObject({ status: "filed" });
        expect(await outcomes.outcomeOf(first.key, b)).toBe(null);
        expect(await outcomes.ofDrop(first.key)).toHaveLength(1);
      });

      test("settle every upload that brought their capture, and no other", async () => {
        const { outcomes } = await open();
        const first = outcomeOf(a);
        await outcomes.record(first);
        await outcomes.record({ ...first, etag: "tag-2" });
        expect(await outcomes.isSettled(first.key, "tag-1")).toBe(true);
        expect(await outcomes.isSettled(first.key, "tag-2")).toBe(true);
        expect(await outcomes.isSettled(first.key, "tag-3")).toBe(false);
        expect(await outcomes.isSettled("inbox/a/2.html", "tag-1")).toBe(false);
      });

      test("of a container's pages settle nothing: its marker does", async () => {
        const { outcomes } = await open();
        const page = outcomeOf(a, { at: 0 });
        await outcomes.record(page);
        expect(await outcomes.isSettled(page.key, "tag-1")).toBe(false);
        await outcomes.settleContainer(page.key, "tag-1", 1);
        expect(await outcomes.isSettled(page.key, "tag-1")).toBe(true);
        expect(await outcomes.isSettled(page.key, "tag-2")).toBe(false);
      });
    });

    describe("claims", () => {
      const address: MeetingPoint = { kind: "address", urlKey: "https://example.org/a" };
      const idOf = (n: number) => n.toString(16).padStart(32, "0");

      test("gather at their point, each once, and know nobody at another", async () => {
        const { claims } = await open();
        await claims.claim(address, b);
        await claims.claim(address, a);
        expect(await claims.claim(address, b)).toEqual({ ids: [a, b], isFull: false });
        const other = { ...address, urlKey: "https://example.org/b" };
        expect(await claims.claimants(other)).toEqual({ ids: [], isFull: false });
      });

      test("of one text meet at one site, and apart where there is none", async () => {
        const { claims } = await open();
        const text = { kind: "text", textHash: "1".repeat(64) } as const;
        await claims.claim({ ...text, site: "example.org" }, a);
        await claims.claim({ ...text, site: null }, b);
        expect((await claims.claimants({ ...text, site: null })).ids).toEqual([b]);
        expect((await claims.claimants({ ...text, site: "example.org" })).ids).toEqual([a]);
      });

      test("end at sixteen: the point says that it is full, for good", async () => {
        const { claims } = await open();
        for (let n = 0; n < maxClaimants; n += 1) await claims.claim(address, idOf(n));
        expect((await claims.claim(address, idOf(3))).isFull).toBe(false);
        const after = await claims.claim(address, idOf(maxClaimants));
        expect(after).toMatchObject({ ids: { length: maxClaimants }, isFull: true });
        expect(after.ids).not.toContain(idOf(maxClaimants));
        expect((await claims.claimants(address)).isFull).toBe(true);
      });
    });

    describe("versions", () => {
      test("stand for the earliest capture of their text, whichever is put first", async () => {
        for (const days of [
          [1, 2],
          [2, 1],
        ]) {
          const { versions } = await open();
          const puts: boolean[] = [];
          for (const day of days) puts.push(await versions.put(a, versionOf("1", day, a)));
          expect(puts).toEqual(days[0] === 1 ? [true, false] : [true, true]);
          expect(await versions.rankOf(a, "1".repeat(64))).toBe(`${instant(1)} ${a}`);
          expect(await versions.put(a, versionOf("1", 1, a))).toBe(true); // a repeat
        }
      });

      test("come back as they were put, blocks and all", async () => {
        const { versions } = await open();
        const version = versionOf("1", 1, a);
        await versions.put(a, version);
        await versions.put(a, versionOf("2", 2, b));
        expect(await versions.get(a, version.textHash)).toEqual(version);
        expect((await versions.all(a)).map(({ textHash }) => textHash[0]).sort()).toEqual([
          "1",
          "2",
        ]);
        expect(await versions.get(b, version.textHash)).toBe(null);
        expect(await versions.rankOf(b, version.textHash)).toBe(null);
      });
    });

    test("sightings come the newest first, each once, and under their own id alone", async () => {
      const { sightings } = await open();
      for (const day of [2, 30, 1, 2]) await sightings.put(a, sightingOf(day, a));
      await sightings.put(a, sightingOf(2, b));
      await sightings.put(b, sightingOf(3, c));
      const read: string[] = [];
      for await (const { at, captureId } of sightings.newest(a)) read.push(at + captureId[0]);
      expect(read).toEqual([
        `${instant(30)}a`,
        `${instant(2)}b`,
        `${instant(2)}a`,
        `${instant(1)}a`,
      ]);
    });

    describe("articles", () => {
      test("have a head that is written over the one it was made from alone", async () => {
        const { articles } = await open();
        const first = { collections: ["a"], texts: ["1"] };
        expect(await articles.writeHead(a, headOf("1", null), first, null, now)).toBe(true);
        expect(await articles.writeHead(a, headOf("2", null), nothing, null, now)).toBe(false);
        const more = { collections: ["b"], texts: ["1", "2"] };
        expect(await articles.writeHead(a, headOf("2", "2020-10-05"), more, "1", now)).toBe(true);
        expect(await articles.node(a)).toEqual({
          ...{ id: a, members: [], mergedInto: null, head: headOf("2", "2020-10-05") },
          ...{ collections: ["a", "b"], texts: ["1", "2"] },
        });
      });

      test("that are joined leave the lists, and take no head any more", async () => {
        const { articles, lists } = await open();
        const filed = { collections: ["a"], texts: [] };
        await articles.writeHead(a, headOf("1", "2020-10-05"), filed, null, now);
        await articles.writeHead(b, headOf("2", "2020-10-06"), filed, null, now);
        expect(await articles.merge(b, a, now)).toMatchObject({ mergedInto: a, members: [b] });
        expect(await articles.merge(b, c, now)).toMatchObject({ mergedInto: a });
        expect((await articles.addMembers(a, [a, b])).members).toEqual([a, b]);
        expect(await articles.writeHead(b, headOf("3", null), filed, "2", now)).toBe(false);
        expect((await lists.rows(everything)).map(({ summary }) => summary.id)).toEqual([a]);
        const found = await articles.nodes([a, b, c], { consistent: true });
        expect(found.map(({ id }) => id).sort()).toEqual([a, b]);
      });
    });

    test("lists go from the newest to the undated, narrowed and from any place on", async () => {
      const { articles, lists } = await open();
      const days: [string, string | null, string, string][] = [
        [a, "2020-10-05", "example.org", "x"],
        [b, "2021-01-01", "example.net", "y"],
        [c, null, "example.org", "y"],
      ];
      for (const [id, day, domain, collection] of days) {
        const added = { collections: [collection], texts: [] };
        await articles.writeHead(id, headOf(id, day, domain), added, null, now);
      }
      const rows = async (narrowed: object) =>
        (await lists.rows({ ...everything, ...narrowed })).map(({ summary }) => summary.id);
      expect(await rows({})).toEqual([b, a, c]);
      expect(await rows({ publisher: "example.org" })).toEqual([a, c]);
      expect(await rows({ collection: "y" })).toEqual([b, c]);
      expect(await rows({ count: 1 })).toEqual([b]);
      expect(await rows({ before: `2021-01-01#${b}` })).toEqual([a, c]);
      expect(await rows({ low: "2020-01-01", high: "2020-12-31~" })).toEqual([a]);
      expect(await rows({ low: "2022-01-01", high: "2020-01-01~" })).toEqual([]);
      expect(await rows({ publisher: "example.org", low: "2022", high: "2020~" })).toEqual([]);
    });

    test("changes are announced by heads, by joins and by word, at their latest alone", async () => {
      const { articles, changes } = await open();
      const later = new Date(now.getTime() + 36 * 3_600_000);
      await articles.writeHead(
        a,
        headOf("1", null),
        { collections: ["a"], texts: ["1"] },
        null,
        now,
      );
      await articles.writeHead(
        b,
        headOf("1", null),
        { collections: ["a"], texts: ["1"] },
        null,
        now,
      );
      await articles.merge(c, a, now);
      await changes.announce(b, later);
      const between = async (from: Date, to: Date) => {
        const found: string[] = [];
        for await (const { id, at } of changes.between(from, to)) found.push(`${at} ${id[0]}`);
        return found.sort();
      };
      expect(await between(now, now)).toEqual([`${now.toISOString()} a`, `${now.toISOString()} c`]);
      expect(await between(now, later)).toHaveLength(3);
      expect(await between(new Date(now.getTime() + 1), later)).toEqual([
        `${later.toISOString()} b`,
      ]);
    });
  });
}
