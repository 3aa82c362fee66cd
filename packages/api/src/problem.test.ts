import { InvalidInputError, WinnowError } from "@winnow/core/records";
import { expect, test } from "vitest";
import { z } from "zod";
import { RefusedError } from "./errors.ts";
import { openSmallArchive, smallApi } from "./fixture/small-archive.ts";
import { problemOf } from "./problem.ts";
import { Problem } from "./problem-schema.ts";

const secret = "table winnow-archive-7 at 10.0.0.7";

function zodErrorOf(value: unknown): unknown {
  return z.object({ [secret]: z.string() }).safeParse(value).error;
}

test.each([
  [new InvalidInputError("query.cursor", "query: no cursor"), 400, "query: no cursor"],
  [new RefusedError("not-found", "articles: none"), 404, "articles: none"],
  [new RefusedError("method-not-allowed", "PUT"), 405, "PUT"],
])("quotes an error made for callers: %s", (error, status, detail) => {
  expect(problemOf(error)).toMatchObject({ status, detail });
});

test.each([
  ["an error of an adapter", new Error(secret)],
  ["a fault of our own", new WinnowError("store.corrupt", secret)],
  ["a stored record of the wrong shape", zodErrorOf({})],
  ["something with a status of its own", Object.assign(new Error(secret), { status: 404 })],
  ["a thrown text", secret],
  ["nothing", undefined],
])("answers %s with a 500 that gives nothing away, and hands it on", async (_, error) => {
  const seen: unknown[] = [];
  const { catalogue } = await openSmallArchive();
  catalogue.articles = () => Promise.reject(error);
  const get = smallApi({ catalogue, onError: (fault) => seen.push(fault) });

  const response = await get("/articles");
  expect(response.status).toBe(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = await response.text();
  expect(body).not.toContain(secret);
  expect(Problem.parse(JSON.parse(body)).type).toBe("urn:problem-type:winnow:fault");
  expect(seen).toEqual([error]);
});

test("hands on no refusal: it is an answer, not a fault", async () => {
  const seen: unknown[] = [];
  const get = smallApi({ onError: (fault) => seen.push(fault) });
  const paths = ["/nowhere", "/articles?limit=0", "/articles?cursor=x", "/lookup?url=x"];
  for (const path of paths) expect((await get(path)).status).toBeLessThan(500);
  expect(seen).toEqual([]);
});
