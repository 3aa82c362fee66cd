/** Who may change the archive: holders of the admin token, or this machine. */
import type { MiddlewareHandler } from "hono";
import { isToken } from "../access.ts";
import type { Access } from "../deps.ts";
import { RefusedError } from "../errors.ts";

/** Lets a request pass or throws the refusal. A browser's session only reads. */
export function requireAdmin(access: Access): MiddlewareHandler {
  return async ({ req }, next) => {
    if (!isAdmin(access, req.header("authorization"))) {
      const detail = "Authorization: this token only reads; expected Bearer and the admin token.";
      throw new RefusedError("forbidden", detail);
    }
    await next();
  };
}

function isAdmin(access: Access, authorization = ""): boolean {
  if (access.kind === "loopback") return true;
  if (access.kind === "closed" || !access.adminToken) return false;
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return given !== undefined && isToken(given, access.adminToken);
}
