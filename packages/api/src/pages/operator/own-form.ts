/**
 * Forms of our own pages alone. A page of another site can make a browser send a form here, with its
 * session; but the browser then says whose page asks, in `Sec-Fetch-Site` (W3C Fetch Metadata) or in
 * `Origin` (RFC 6454), and no page can change what it says.
 */
import type { MiddlewareHandler } from "hono";
import { RefusedError } from "../../errors.ts";

/** Refuses what no page of ours has sent; programs that send neither header are no browsers' forms. */
export const ownFormOnly: MiddlewareHandler = async ({ req }, next) => {
  const site = req.header("sec-fetch-site");
  const origin = req.header("origin");
  const isOwn =
    (site === undefined || site === "same-origin") &&
    (origin === undefined ? site !== undefined : origin === new URL(req.url).origin);
  if (!isOwn) {
    throw new RefusedError(
      "foreign-form",
      `${req.path}: the form is no page's of this archive (Origin: ${origin ?? "none"}).`,
    );
  }
  await next();
};
