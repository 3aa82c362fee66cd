/** Domain names that a scraper glued to the first word of a line. */
import { parse } from "tldts";
import type { ScrapePass } from "../lines/scrape.ts";

/** A capitalised host name with a capital letter right behind it: no sentence is written so. */
const gluedHost = /^((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{Ll}{2,12})(?=[\p{Lu}“"«„])/u;

/**
 * Cuts a publisher's domain off the sentence it is glued to; the trim keeps it for the metadata.
 *
 * @example
 * in:  Valleypost.exampleNorland says it is ready to talk.
 * out: Norland says it is ready to talk.
 */
export const ungluePublisher: ScrapePass = {
  name: "unglue-publisher",
  run(document) {
    for (const line of document.lines) {
      const host = gluedHost.exec(line.text.slice(0, 120))?.[1];
      if (host === undefined || !isHost(host)) continue;
      const rest = line.text.slice(host.length);
      if (!rest.includes(" ")) continue; // a glued menu, not a sentence
      document.trim(line, rest, host, "publisher's domain glued to the sentence");
      document.mark(line, "publisher");
    }
  },
};

/** `.example` is the top level that documentation and fixtures use; the list of real ones lacks it. */
function isHost(host: string): boolean {
  return parse(host).isIcann === true || host.endsWith(".example");
}
