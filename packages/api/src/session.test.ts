import { describe, expect, test } from "vitest";
import { older, smallApi } from "./fixture/small-archive.ts";

const token = "orrin-bay+tide/7=";
const get = smallApi({ access: { kind: "token", token } });
const browser = { accept: "text/html" };

function logIn(fields: Record<string, string>) {
  return get("/login", { method: "POST", headers: browser, body: new URLSearchParams(fields) });
}

/** The cookie as a browser sends it back. */
async function cookieOf(given = token): Promise<string> {
  const response = await logIn({ token: given });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("a browser's session", () => {
  test("begins with a pasted token and reads the archive", async () => {
    const cookie = await cookieOf();
    expect((await get("/articles", { headers: { ...browser, cookie } })).status).toBe(200);
    const amid = `a=1; ${cookie}; b=2`;
    expect((await get(`/articles/${older.id}`, { headers: { cookie: amid } })).status).toBe(200);
  });

  test("is a cookie that no script and no other site has, and that is not the token", async () => {
    const set = (await logIn({ token })).headers.get("set-cookie") ?? "";
    expect(set).toMatch(/^__Host-winnow=[0-9a-f]{64}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(set).not.toContain(token);
  });

  test.each([
    ["__Host-winnow=", "an empty one"],
    [`__Host-winnow=${"0".repeat(64)}`, "an invented one"],
    [`__Host-winnow=${encodeURIComponent(token)}`, "the token itself"],
    ["winnow=x", "another cookie"],
  ])("is not %s: %s", async (cookie) => {
    expect((await get("/articles", { headers: { cookie } })).status).toBe(401);
  });

  test("of another token is none here", async () => {
    const other = smallApi({ access: { kind: "token", token: "another-token-of-theirs" } });
    const cookie = await cookieOf();
    expect((await other("/articles", { headers: { cookie } })).status).toBe(401);
  });

  test("ends with its own token, and not with another one", async () => {
    const [own, other] = [token, "velm-bridge+ferry/2="];
    const both = smallApi({ access: { kind: "token", token: `${own} ${other}` } });
    const body = new URLSearchParams({ token: other });
    const begun = await both("/login", { method: "POST", headers: browser, body });
    const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
    const statusBy = async (tokens: string) => {
      const api = smallApi({ access: { kind: "token", token: tokens } });
      return (await api("/articles", { headers: { cookie } })).status;
    };
    expect([await statusBy(`${own} ${other}`), await statusBy(other)]).toEqual([200, 200]);
    expect(await statusBy(own)).toBe(401);
  });

  test("does not stand in for a wrong token that is sent beside it", async () => {
    const headers = { cookie: await cookieOf(), authorization: "Bearer wrong" };
    expect((await get("/articles", { headers })).status).toBe(401);
  });

  test.each([[""], ["orrin-bay"], [`${token}x`]])("does not begin with %j", async (given) => {
    const response = await logIn({ token: given });
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).not.toContain(token);
  });

  test("ends when its holder logs out, and asks for the session to do so", async () => {
    expect((await get("/logout", { method: "POST" })).status).toBe(401);
    const headers = { ...browser, cookie: await cookieOf() };
    expect(await (await get("/login", { headers })).text()).toContain('action="/logout"');
    const response = await get("/logout", { method: "POST", headers });
    expect(response.headers.get("set-cookie")).toContain("Max-Age=0");
  });
});

describe("the page that asks for the token", () => {
  test("remembers where its reader wanted to go", async () => {
    const page = await (await get("/articles?publisher=a.example", { headers: browser })).text();
    expect(page).toContain('name="next" value="/articles?publisher=a.example"');
    expect(page).toContain('type="password"');
  });

  test.each([
    ["/articles?from=2020-01-01", "/articles?from=2020-01-01"],
    ["//evil.example/", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
  ])("leads %j to %j", async (next, location) => {
    const response = await logIn({ token, next });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(location);
  });

  test.each([[{ kind: "closed" as const }], [{ kind: "loopback" as const }]])(
    "is none where no token is asked for: %j",
    async (access) => {
      const response = await smallApi({ access })("/login", { method: "POST", headers: browser });
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(await response.text()).not.toContain('type="password"');
    },
  );

  test("takes no form that is longer than a token needs", async () => {
    expect((await logIn({ token: "x".repeat(10_000) })).status).toBe(401);
  });
});
