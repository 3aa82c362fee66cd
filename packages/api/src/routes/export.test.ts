import { ExportRow } from "@winnow/export/rows";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, test } from "vitest";
import { newer, older, smallApi, undated } from "../fixture/small-archive.ts";

const get = smallApi();

/** Follows the answers of an export to its end. */
async function answers(path: string): Promise<string[]> {
  const bodies: string[] = [];
  for (let next: string | undefined = path; next !== undefined && bodies.length < 9; ) {
    const response: Response = await get(next);
    expect(response.status).toBe(200);
    expect(response.headers.get("winnow-total")).toBe("3");
    bodies.push(await response.text());
    next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
  }
  return bodies;
}

describe("an export", () => {
  test.each([[500], [2], [1]])(
    "by %i an answer has every article once, the newest first",
    async (limit) => {
      const bodies = await answers(`/export?q=ferry&limit=${limit}`);
      expect(bodies).toHaveLength(Math.ceil(3 / limit));
      const rows = bodies.join("").trimEnd().split("\n");
      const ids = rows.map((line) => ExportRow.parse(JSON.parse(line)).doc_id);
      expect(ids).toEqual([newer.id, older.id, undated.id]);
    },
  );

  test("is CSV with its head in each answer", async () => {
    const response = await get("/export?format=csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const rows = parse(await response.text(), { bom: true, columns: true }) as { text: string }[];
    expect(rows.map(({ text }) => text)).toEqual([newer.text, older.text, undated.text]);
    for (const body of await answers("/export?format=csv&limit=1"))
      expect(body).toContain('"doc_id"');
  });

  test("is Parquet, whole in each answer", async () => {
    for (const path of ["/export?format=parquet", "/export?format=parquet&limit=2"]) {
      const response = await get(path);
      expect(response.headers.get("content-type")).toBe("application/vnd.apache.parquet");
      const rows = await parquetReadObjects({ file: await response.arrayBuffer(), compressors });
      const ids = [newer.id, older.id, undated.id].slice(0, path.endsWith("2") ? 2 : 3);
      expect(rows.map(({ doc_id }) => doc_id)).toEqual(ids);
    }
  });

  test("is WARC, with what the pages' servers answered", async () => {
    const response = await get("/export?format=warc");
    expect(response.headers.get("content-type")).toBe("application/warc");
    const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
    expect(body).toMatch(/WARC-Type: response/);
    expect(body).toContain("HTTP/1.1 200 OK\r\nserver: a test\r\n");
    expect(body.match(/WARC-Type: conversion/g)).toHaveLength(3);
  });

  test("is a download that nobody keeps", async () => {
    const { headers } = await get("/export?format=txt", { headers: { "accept-encoding": "gzip" } });
    expect(headers.get("content-disposition")).toBe('attachment; filename="winnow-export.txt"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  test("of nothing is empty", async () => {
    expect(await (await get("/export?q=nowhere")).text()).toBe("");
  });

  test.each(["format=md", "limit=501", "cursor=x", "from=2020-01-01"])(
    "?%s is refused",
    async (query) => {
      expect((await get(`/export?${query}`)).status).toBe(400);
    },
  );
});

describe("the reference", () => {
  test("tells every route of openapi.json, with no other host", async () => {
    const response = await get("/docs");
    const page = await response.text();
    const { paths } = (await (await get("/openapi.json")).json()) as { paths: object };
    for (const path of Object.keys(paths)) expect(page).toContain(`${path}</code>`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test("is for those who may read the archive", async () => {
    const closed = smallApi({ access: { kind: "token", token: "a-token-of-sixteen" } });
    expect((await closed("/docs")).status).toBe(401);
  });
});
