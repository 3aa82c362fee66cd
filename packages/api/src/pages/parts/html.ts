/** The one template that pages are written with: whatever is put into it is escaped. */
import type { HtmlEscapedString } from "hono/utils/html";

export { html } from "hono/html";

/** A piece of a page that is escaped already. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
