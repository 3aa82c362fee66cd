/**
 * The session of a browser, which can send no token by itself: a cookie that is made of the token and
 * ends with the browser, or when the token is replaced. It gives the token away to nobody.
 */
import { createHmac } from "node:crypto";

/** Bound by its prefix to this host, HTTPS and all paths (RFC 6265bis, section 4.1.3.2). */
export const sessionCookie = "__Host-winnow";

/** What the cookie of a token's holder says. */
export function sessionOf(token: string): string {
  return createHmac("sha256", token).update("winnow browser session 1").digest("hex");
}

/** The header that begins a session: no script reads the cookie, no other site's request carries it. */
export function beginSession(token: string): string {
  return `${sessionCookie}=${sessionOf(token)}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

/** The header that ends it. */
export const endSession = `${sessionCookie}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

/** The session that a `Cookie` header names; `undefined` for none. */
export function sessionIn(cookies: string | undefined): string | undefined {
  return cookies
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1);
}
