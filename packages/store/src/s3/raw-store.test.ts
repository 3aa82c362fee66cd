import { Drop } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import type { ObjectStore } from "./object-store.ts";
import { S3RawStore } from "./raw-store.ts";

const drop = Drop.parse({
  ...{ key: "inbox/a/1.html", collection: "a", etag: "1", sizeBytes: 5 },
  ...{ droppedAt: "2025-03-02T08:00:00.000Z", capturedAt: "2025-03-01T08:00:00.000Z" },
  ...{ url: "https://news.example.org/bridge", contentType: "text/html", notes: [] },
  ...{ http: { status: 404, headers: { server: "quay" } }, given: { title: "Bridge" } },
});
const bytes = Buffer.from("A bridge, a ferry.");
const [first, second] = ["1", "2"].map((digit) => digit.repeat(32)) as [string, string];

/** Objects in memory, as far as raw copies ask for them. */
function objectsInMemory() {
  const kept = new Map<string, { bytes: Uint8Array; metadata: Record<string, string> }>();
  const objects = {
    head: async (key: string) => kept.get(key)?.metadata ?? null,
    get: async (key: string) => kept.get(key) ?? null,
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, { bytes, metadata: {} }),
    putIfAbsent: async (key: string, bytes: Uint8Array, metadata: Record<string, string>) => {
      if (kept.has(key)) return false;
      kept.set(key, { bytes, metadata });
      return true;
    },
  };
  return { kept, store: new S3RawStore(objects as unknown as ObjectStore) };
}

test("a raw copy gives back the bytes, and all that was said of them", async () => {
  const { store } = objectsInMemory();
  const pointer = await store.put({ captureId: first, drop, bytes });
  expect(Buffer.from((await store.get(pointer)) ?? []).toString()).toBe(bytes.toString());
  expect(await store.copyNamed(pointer.key)).toMatchObject({ drop });
  expect((await store.page(pointer))?.http).toEqual(drop.http);
});

test("of equal bytes each capture keeps what was said of it, and a repeat adds nothing", async () => {
  const { kept, store } = objectsInMemory();
  const later = { ...drop, capturedAt: "2025-03-02T08:00:00.000Z" };
  const pointer = await store.put({ captureId: first, drop, bytes });
  for (let times = 0; times < 2; times += 1) {
    expect(await store.put({ captureId: second, drop: later, bytes })).toEqual(pointer);
    expect(await store.put({ captureId: first, drop, bytes })).toEqual(pointer);
  }
  expect(kept.size).toBe(2);
  const [, rawSha256 = ""] = pointer.key.split("/");
  expect((await store.copyOf(rawSha256, second))?.drop).toEqual(later);
  expect((await store.copyOf(rawSha256, first))?.drop).toEqual(drop);
});

describe("a pointer into a container", () => {
  test.each([
    ["the whole of it", {}, "A bridge, a ferry."],
    ["a page in it", { offset: 2, length: 6 }, "bridge"],
    ["its last page", { offset: 10 }, "a ferry."],
  ])("leads to %s", async (_, place, text) => {
    const { kept, store } = objectsInMemory();
    kept.set("raw/container", { bytes, metadata: {} });
    const found = await store.get({ key: "raw/container", codec: "identity", ...place });
    expect(Buffer.from(found ?? []).toString()).toBe(text);
  });

  test("leads nowhere once the container is gone", async () => {
    const { store } = objectsInMemory();
    expect(await store.get({ key: "raw/container", offset: 2, length: 6 })).toBe(null);
  });
});
