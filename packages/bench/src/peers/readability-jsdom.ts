/** Readability over jsdom: the pair that most people use. */
import { JSDOM, VirtualConsole } from "jsdom";
import type { Peer } from "./peer.ts";
import { readArticle } from "./readability.ts";

export const readabilityJsdom: Peer = ({ html, url }) => {
  const virtualConsole = new VirtualConsole(); // nobody listens: a style sheet that does not parse is no news
  const { window } = new JSDOM(html, url === null ? { virtualConsole } : { url, virtualConsole });
  try {
    return readArticle(window.document);
  } finally {
    window.close();
  }
};
