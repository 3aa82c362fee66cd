/** Readability over linkedom: fast, and close enough to a browser for it. */
import { parseHTML } from "linkedom";
import type { Peer } from "./peer.ts";
import { readArticle } from "./readability.ts";

export const readabilityLinkedom: Peer = ({ html }) => readArticle(parseHTML(html).document);
