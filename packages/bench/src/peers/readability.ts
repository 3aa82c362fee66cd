/** Mozilla's Readability over whatever DOM it is given. */
import { Readability } from "@mozilla/readability";
import type { PeerAnswer } from "./peer.ts";

type Dom = ConstructorParameters<typeof Readability>[0];

/** Reads a document, and changes it: Readability works in place. */
export function readArticle(document: Dom): PeerAnswer {
  const content = new Readability(document).parse()?.content;
  return content ? { html: content } : null;
}
