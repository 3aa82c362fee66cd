/** The style sheet: one file of our own, named by its content, so that browsers may keep it. */
import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { base } from "./base.ts";
import { charts } from "./charts.ts";
import { content } from "./content.ts";

/** Space at the beginning of a line says nothing to a browser. */
const sheet = `${base}${content}${charts}`.replace(/\n\s+/g, "\n");

const hash = createHash("sha256").update(sheet).digest("hex").slice(0, 12);

/** Where it is. It says nothing of the archive: open to all, as it dresses the page that asks for a token. */
export const stylePath = `/style-${hash}.css`;

export function serveStyle(app: OpenAPIHono): void {
  app.get(stylePath, (c) =>
    c.body(sheet, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
}
