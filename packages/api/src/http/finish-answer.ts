/**
 * The last hand on an answer: a strong tag, "not modified" for who has it, and a smaller body for who
 * can unpack it.
 *
 * A tag names the edition and the bytes, and of a packed body how it is packed: two forms of one
 * answer are two representations (RFC 9110, section 8.8.3.3). Hono's own middlewares do less: that of
 * tags leaves out the edition, that of compression makes tags weak and knows no Brotli.
 */
import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { type Coding, codingFor, isPackable, packed } from "./negotiated.ts";

/** May be kept by whoever asked, and is asked for again each time. */
const revalidated = "private, no-cache";

/** Bytes of the hash that a tag holds: enough that two answers never share one. */
const tagBytes = 16;

/** What a 304 carries of the answer that it stands for (RFC 9110, section 15.4.5). */
const keptBy304 = ["cache-control", "content-location", "link", "vary"];

/** Finishes every 200 of a route, but for those that are streamed: these say so by `no-store`. */
export function finishAnswers(edition: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { res } = c;
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (!isRead || res.status !== 200 || res.headers.get("Cache-Control") === "no-store") return;
    const body = new Uint8Array(await res.arrayBuffer());
    const type = res.headers.get("Content-Type");
    const coding = isPackable(type, body.length)
      ? codingFor(c.req.header("Accept-Encoding"))
      : null;
    c.res = await finished(c, body, { headers: res.headers, coding, edition });
  };
}

interface Asked {
  headers: Headers;
  coding: Coding | null;
  edition: string;
}

async function finished(
  c: Context,
  body: Uint8Array<ArrayBuffer>,
  { coding, edition, headers: given }: Asked,
): Promise<Response> {
  const headers = new Headers(given);
  // Pages of the browser hold who may see them, and are never kept.
  if (!(headers.get("Content-Type") ?? "").startsWith("text/html")) {
    const tag = tagOf(edition, body);
    headers.set("ETag", `"${tag}${coding === null ? "" : `-${coding}`}"`);
    headers.set("Cache-Control", revalidated);
    if (isKnown(c.req.header("If-None-Match"), tag)) return notModified(headers);
  }
  if (coding === null) return new Response(body, { status: 200, headers });
  headers.set("Content-Encoding", coding);
  headers.delete("Content-Length");
  return new Response(await packed(body, coding), { status: 200, headers });
}

/** `edition.hash`, of characters that may stand in a tag. */
function tagOf(edition: string, body: Uint8Array): string {
  const hash = createHash("sha256")
    .update(body)
    .digest("hex")
    .slice(0, tagBytes * 2);
  return `${edition.replace(/[^\w.-]/g, "_")}.${hash}`;
}

/** Whether a client has the answer, in whatever form (RFC 9110, section 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  const known = header.match(/"[^"]*"/g) ?? [];
  return known.some((one) => one.slice(1, -1).replace(/-(?:br|gzip)$/, "") === tag);
}

function notModified(headers: Headers): Response {
  const kept = keptBy304.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new Response(null, {
    status: 304,
    headers: [...kept, ["ETag", headers.get("ETag") ?? ""]],
  });
}
