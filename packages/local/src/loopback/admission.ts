/** Who is answered: programs of this machine that name it, and no page of a foreign site. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

/** What of a request decides; the shape of Node's own requests. */
export type Asked = Pick<IncomingMessage, "headers">;

/** Whether a server has pages of its own (RFC 6454, section 7.2), whose requests name its origin. */
export type Pages = "own-pages" | "no-pages";

/** Names of this machine: `localhost` and what stands below it (RFC 6761, section 6.3). */
const loopbackHost = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Why a request is turned away; `null` where it is answered.
 *
 * The server listens on loopback, but a browser on this machine reaches it too, for any page that
 * it shows: by a form, by `fetch`, or by a name of the page's own that resolves to 127.0.0.1 (DNS
 * rebinding). The first two say whose page asks in `Origin` or `Sec-Fetch-Site` (W3C Fetch
 * Metadata), the last in `Host`.
 */
export function refusalOf({ headers }: Asked, pages: Pages): string | null {
  const { host = "", origin } = headers;
  if (!loopbackHost.test(host)) {
    return `Host is ${JSON.stringify(host)}; expected 127.0.0.1 or localhost`;
  }
  const isOwn = pages === "own-pages" && origin === `http://${host}`;
  if (origin !== undefined && !isOwn) {
    return `Origin is ${JSON.stringify(origin)}; pages of other sites are not answered`;
  }
  const site = headers["sec-fetch-site"];
  const isNavigation = pages === "own-pages" && headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isNavigation) {
    return `Sec-Fetch-Site is ${JSON.stringify(site)}; pages of other sites are not answered`;
  }
  return null;
}

/** Sets the check before everything that a server does with a request. */
export function admitOnlyUs(server: Server, pages: Pages): void {
  const listeners = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request, pages);
    if (refusal === null) {
      for (const listener of listeners) listener.call(server, request, response as never);
      return;
    }
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8", connection: "close" });
    response.end(`winnow: ${refusal}\n`);
  });
}
