/** Ids as people see them. */
import { screenWidth } from "./screen.ts";

/** As many digits as are typed; a prefix that fits several names them. */
const shortLength = 8;

/** As much of an id or a hash as people type. */
export function shortId(id: string): string {
  return id.slice(0, shortLength);
}

/** An id in a table: short on a screen, whole in a pipe. */
export function idCell(id: string): string {
  return screenWidth() === null ? id : shortId(id);
}
