/** A parsed page. */
export { parsePage } from "./page.ts";
