import { describe, expect, test } from "vitest";
import type { Access } from "./deps.ts";
import { smallApi } from "./fixture/small-archive.ts";
import { Problem } from "./problem-schema.ts";

async function refusalOf(response: Response) {
  return Problem.parse(await response.json());
}

describe("a closed API", () => {
  const get = smallApi({ access: { kind: "closed" } });

  test.each([
    ["/articles", {}],
    ["/openapi.json", {}],
    ["/nowhere", {}], // which routes there are is nobody's business either
    ["/health/", {}],
    ["/articles", { authorization: "Bearer undefined" }],
    ["/articles", { authorization: "Bearer " }],
  ])("refuses %s with %j", async (path, headers) => {
    const response = await get(path, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect((await refusalOf(response)).detail).toContain("No token is configured");
  });

  test("still says that it is up", async () => {
    expect((await get("/health")).status).toBe(200);
  });
});

describe("an API with a token", () => {
  const token = "orrin-bay+tide/7=";
  const get = smallApi({ access: { kind: "token", token } });

  test.each([
    [`Bearer ${token}`, "as in RFC 6750"],
    [`bearer ${token}`, "schemes have no case"],
    [`Bearer   ${token}`, "as many spaces as one likes"],
  ])("lets %j in: %s", async (authorization) => {
    expect((await get("/articles", { headers: { authorization } })).status).toBe(200);
  });

  test.each([
    ["Bearer orrin-bay+tide/8=", "another token"],
    ["Bearer orrin-bay", "the beginning of it"],
    [`Bearer ${token}x`, "more than it"],
    [`Bearer ${token.toUpperCase()}`, "tokens have case"],
    [`Bearer ${token}, Bearer ${token}`, "two at once"],
    [`Bearer ${token} x`, "something after it"],
    ["Bearer ", "none"],
    [token, "no scheme"],
    [`Basic ${btoa(`:${token}`)}`, "another scheme"],
    ["", "an empty header"],
  ])("refuses %j: %s", async (authorization) => {
    const response = await get("/articles", { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("invalid_token");
    expect(await response.text()).not.toContain(token);
  });

  test("asks for the token where none is given", async () => {
    const response = await get("/articles");
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="winnow"');
  });

  test("does not take the token from the query, where logs would keep it", async () => {
    expect((await get(`/articles?access_token=${encodeURIComponent(token)}`)).status).toBe(401);
  });

  test("tells nobody else which methods or routes there are", async () => {
    expect((await get("/articles", { method: "POST" })).status).toBe(401);
    expect((await get("/nowhere")).status).toBe(401);
  });

  test("lets nobody in on an empty token", async () => {
    const open = smallApi({ access: { kind: "token", token: "" } });
    for (const authorization of ["Bearer ", "Bearer", ""]) {
      expect((await open("/articles", { headers: { authorization } })).status).toBe(401);
    }
  });

  test("says that it is up without it", async () => {
    expect((await get("/health")).status).toBe(200);
  });
});

describe("an API with several tokens", () => {
  const [one, other] = ["orrin-bay+tide/7=", "velm-bridge+ferry/2="];
  const get = smallApi({ access: { kind: "token", token: ` ${one}\n${other} ` } });
  const ask = (given: string) =>
    get("/articles", { headers: { authorization: `Bearer ${given}` } });

  test.each([one, other])("lets %s in", async (given) => {
    expect((await ask(given)).status).toBe(200);
  });

  test.each([
    [`${one}${other}`, "both as one"],
    [`${one} ${other}`, "the list itself"],
    ["orrin-bay", "the beginning of one"],
  ])("refuses %j: %s", async (given) => {
    expect((await ask(given)).status).toBe(401);
  });

  test("refuses the one that was taken out, and lets the other in", async () => {
    const later = smallApi({ access: { kind: "token", token: other } });
    const statusOf = async (given: string) =>
      (await later("/articles", { headers: { authorization: `Bearer ${given}` } })).status;
    expect([await statusOf(one), await statusOf(other)]).toEqual([401, 200]);
  });
});

describe("an API on loopback", () => {
  const access: Access = { kind: "loopback" };
  const get = smallApi({ access });

  test.each([["127.0.0.1"], ["127.0.0.1:8787"], ["localhost:3000"], ["LocalHost"], ["[::1]:8787"]])(
    "serves %s",
    async (host) => {
      expect((await get("/articles", { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    ["evil.example", "a name that was rebound to this machine"],
    ["localhost.evil.example", "a name that begins like ours"],
    ["evil.example:127", "a port that does"],
    ["127.0.0.1.evil.example", "an address that goes on"],
    ["evil.example/localhost", "a name that ends like ours"],
    ["user@localhost", "not a host"],
    ["localhost:80:80", "not a port"],
    ["0.0.0.0:8787", "any address is not this one"],
    ["192.168.0.7", "the machine by its name in the network"],
    ["", "no host at all"],
  ])("refuses %j: %s", async (host) => {
    const response = await get("/articles", { headers: { host } });
    expect(response.status).toBe(403);
    expect((await refusalOf(response)).detail).toContain("expected 127.0.0.1");
  });

  test("goes by the Host header, not by what else names a host", async () => {
    const headers = { host: "evil.example", "x-forwarded-host": "localhost" };
    expect((await get("http://localhost/articles", { headers })).status).toBe(403);
  });
});
