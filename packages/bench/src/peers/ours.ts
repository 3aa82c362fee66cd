/** Winnow itself, by the entry that every scorer loads: the whole pipeline from bytes, metadata included. */
import { extract } from "../extractor.ts";
import type { Peer } from "./peer.ts";

export const ours: Peer = ({ bytes, url }) => ({ text: extract(bytes, url ?? undefined).text });
