/** Defuddle by its entry for Node, which parses with linkedom. */
import { Defuddle } from "defuddle/node";
import type { Peer } from "./peer.ts";

export const defuddle: Peer = async ({ html, url }) => {
  // Without its network: some of its site rules would fetch what a page lacks.
  const { content } = await Defuddle(html, url ?? undefined, { useAsync: false });
  return { html: content };
};
