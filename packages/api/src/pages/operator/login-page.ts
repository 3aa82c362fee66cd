/** Logging in: a pasted token becomes the session of a browser. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { isToken } from "../../access.ts";
import type { Access } from "../../deps.ts";
import { beginSession, endSession } from "../../session.ts";
import { servePage } from "../page-routes.ts";
import { pageOf, type View } from "../parts/frame.ts";
import { html } from "../parts/html.ts";
import { loginPath, logoutPath } from "../parts/login-paths.ts";

/** A token and a path. */
const maxBodyBytes = 8_192;

/** An archive that asks for no token has no session to begin. */
export function serveLogin(app: OpenAPIHono, access: Access): void {
  if (access.kind !== "token") return;
  const tokens = [access.token, ...(access.adminToken ? [access.adminToken] : [])];
  const refuse = (next: string) => pageOf(loginView("This is not the token of the archive.", next));
  const limit = bodyLimit({ maxSize: maxBodyBytes, onError: () => refuse("/") });
  app.post(loginPath, limit, async (c) => {
    const form = await c.req.parseBody();
    const next = ownPath(form.next);
    const given = typeof form.token === "string" ? form.token.trim() : "";
    if (!tokens.some((each) => isToken(given, each))) return refuse(next);
    c.header("Set-Cookie", beginSession(given));
    return c.redirect(next, 303);
  });
  servePage(app, loginPath, async () => loggedInView());
  app.post(logoutPath, (c) => {
    c.header("Set-Cookie", endSession);
    return c.redirect("/", 303);
  });
}

/** A path of this archive, the front page for all else: nobody is led away by it. */
function ownPath(given: unknown): string {
  return typeof given === "string" && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : "/";
}

function loggedInView(): View {
  return {
    title: "Session",
    section: null,
    main: html`<h1>The archive is open to this browser</h1>
<form method="post" action="${logoutPath}"><p><button>Log out</button></p></form>`,
  };
}

/** Asks for the token; `next` is where its holder wanted to go. */
export function loginView(why: string, next: string): View {
  return {
    title: "Token",
    section: null,
    status: 401,
    main: html`<h1>A token is needed</h1>
<p>${why}</p>
<form class="filters" method="post" action="${loginPath}">
<input type="hidden" name="next" value="${ownPath(next)}">
<p class="long"><label for="token">The archive's token</label><input id="token" name="token" type="password" required autocomplete="current-password"></p>
<p><button>Open the archive</button></p>
</form>
<p class="note">It is kept as a session of this browser, and forgotten when the browser closes; <code>${loginPath}</code> ends it before.</p>`,
  };
}
