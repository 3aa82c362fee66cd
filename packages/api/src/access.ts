/** Who may read the archive: nobody, holders of the token, or this machine. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Access } from "./deps.ts";
import { RefusedError } from "./errors.ts";
import { scriptPath } from "./pages/parts/keys-script.ts";
import { loginPath } from "./pages/parts/login-paths.ts";
import { stylePath } from "./pages/style/index.ts";
import { healthPath } from "./routes/health.ts";
import { sessionIn, sessionOf } from "./session.ts";

/** The names of this machine that a browser cannot be made to resolve to another site's server. */
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/** What says nothing of the archive is open to all. */
const openPaths: ReadonlySet<string> = new Set([healthPath, stylePath, scriptPath]);

/** Lets a request pass or throws the refusal. */
export function requireAccess(access: Access): MiddlewareHandler {
  const check = checkOf(access);
  const isLogin = ({ method, path }: { method: string; path: string }) =>
    access.kind === "token" && method === "POST" && path === loginPath;
  return async ({ req }, next) => {
    if (!openPaths.has(req.path) && !isLogin(req)) check((name) => req.header(name));
    await next();
  };
}

type Check = (header: (name: string) => string | undefined) => void;

function checkOf(access: Access): Check {
  switch (access.kind) {
    case "closed":
      return () => {
        throw unauthorized("No token is configured: the archive stays closed until there is one.");
      };
    case "token":
      return tokenCheck(access.token, access.adminToken ?? "");
    case "loopback":
      return checkHost;
  }
}

function tokenCheck(token: string, adminToken: string): Check {
  return (header) => {
    const authorization = header("authorization");
    const cookies = header("cookie");
    const tokens = [token, adminToken];
    if (authorization === undefined && tokens.some((each) => isSession(cookies, each))) return;
    if (authorization === undefined) {
      throw unauthorized("Authorization: there is none; expected Bearer and the token.");
    }
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const isKnown = given !== undefined && (isToken(given, token) || isToken(given, adminToken));
    if (!isKnown) {
      const challenge = 'Bearer realm="winnow", error="invalid_token"';
      throw unauthorized(
        "Authorization: no token of this archive; expected Bearer and one.",
        challenge,
      );
    }
  };
}

/**
 * Whether it is one of the tokens, which stand in a text with spaces between them. Every one is
 * compared, in constant time, as digests of one length: how long it takes tells nothing of them.
 */
export function isToken(given: string, tokens: string): boolean {
  return isOneOf(given, tokensIn(tokens));
}

/** Whether the cookies hold a session: that of one token, which ends when that one is taken out. */
export function isSession(cookies: string | undefined, tokens: string): boolean {
  const given = sessionIn(cookies);
  return given !== undefined && isOneOf(given, tokensIn(tokens).map(sessionOf));
}

function tokensIn(tokens: string): string[] {
  return tokens.split(/\s+/).filter((token) => token !== "");
}

function isOneOf(given: string, all: readonly string[]): boolean {
  const asDigest = digest(given);
  return all.filter((each) => timingSafeEqual(asDigest, digest(each))).length > 0;
}

/**
 * Stops DNS rebinding: a page whose host name is made to point here would share our origin and
 * could read the archive, but its requests still carry that name.
 */
const checkHost: Check = (header) => {
  const host = header("host") ?? "";
  if (loopbackHost.test(host)) return;
  const what = `Host: ${JSON.stringify(host)} is not this machine`;
  throw new RefusedError("foreign-host", `${what}; expected 127.0.0.1, localhost or [::1].`);
};

function unauthorized(detail: string, challenge = 'Bearer realm="winnow"'): RefusedError {
  return new RefusedError("unauthorized", detail, { headers: { "WWW-Authenticate": challenge } });
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
