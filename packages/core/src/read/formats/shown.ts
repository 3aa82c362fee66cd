/** What a browser makes of a file that is no page: a page of one `pre`, which people save as HTML. */
import { decodeHTML } from "entities";

const shown =
  /^\s{0,99}(?:<!doctype html>\s{0,99})?<html[^>]{0,300}>\s{0,99}(?:<head[^>]{0,99}>[\s\S]{0,4000}?<\/head>\s{0,99})?<body[^>]{0,300}>\s{0,99}<pre[^>]{0,300}>([^<]*)<\/pre>/i;
const end = /^(?:\s|<div[^<>]{0,200}>\s{0,9}<\/div>|<\/body>|<\/html>)*$/i;

/** The file that such a page shows, or `null` for any other page. */
export function shownFile(text: string): string | null {
  const found = shown.exec(text.slice(0, maxShown));
  if (found === null || !end.test(text.slice(found[0].length))) return null;
  return decodeHTML(found[1] ?? "");
}

/** Longer ones are not looked at. */
const maxShown = 2_000_000;
