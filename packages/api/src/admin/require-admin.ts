/** Who may change the archive: holders of the admin token, or this machine. */
import type { MiddlewareHandler } from "hono";
import { isSession, isToken } from "../access.ts";
import type { Access } from "../deps.ts";
import { RefusedError } from "../errors.ts";

/** Whether the session counts that a browser began with the admin token: where forms are known to be ours. */
type Sessions = "token-alone" | "with-session";

/** Lets a request pass or throws the refusal. */
export function requireAdmin(
  access: Access,
  sessions: Sessions = "token-alone",
): MiddlewareHandler {
  return async ({ req }, next) => {
    if (!isAdmin(access, (name) => req.header(name), sessions)) {
      const detail = "Authorization: this token only reads; expected Bearer and the admin token.";
      throw new RefusedError("forbidden", detail);
    }
    await next();
  };
}

/** Whether a request may change the archive. */
export function isAdmin(
  access: Access,
  header: (name: string) => string | undefined,
  sessions: Sessions,
): boolean {
  if (access.kind === "loopback") return true;
  if (access.kind === "closed" || !access.adminToken) return false;
  const authorization = header("authorization");
  if (authorization === undefined) {
    return sessions === "with-session" && isSession(header("cookie"), access.adminToken);
  }
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return given !== undefined && isToken(given, access.adminToken);
}
