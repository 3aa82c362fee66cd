/** Every extractor that the benches can run here, ours first. */
import type { Peer } from "./peer.ts";
import { versionOf } from "./version-of.ts";

export type { Peer, PeerInput } from "./peer.ts";

/** An extractor that is not loaded yet: a thread loads only its own. */
export interface PeerEntry {
  /** As the command line names it. */
  readonly name: string;
  /** As the tables name it, with versions. */
  readonly label: string;
  load(): Promise<Peer>;
}

const readability = `Readability ${versionOf("@mozilla/readability")}`;

export const peers: readonly PeerEntry[] = [
  {
    name: "ours",
    label: "Winnow, on the pages it learned from",
    load: async () => (await import("./ours.ts")).ours,
  },
  {
    name: "defuddle",
    label: `Defuddle ${versionOf("defuddle")}`,
    load: async () => (await import("./defuddle.ts")).defuddle,
  },
  {
    name: "readability-linkedom",
    label: `${readability}, linkedom ${versionOf("linkedom")}`,
    load: async () => (await import("./readability-linkedom.ts")).readabilityLinkedom,
  },
  {
    name: "readability-jsdom",
    label: `${readability}, jsdom ${versionOf("jsdom")}`,
    load: async () => (await import("./readability-jsdom.ts")).readabilityJsdom,
  },
];

/** The peer of a name, or a fault that lists the names there are. */
export function peerOf(name: string): PeerEntry {
  const peer = peers.find((candidate) => candidate.name === name);
  if (peer) return peer;
  const names = peers.map((candidate) => candidate.name).join(", ");
  throw new Error(`no peer ${JSON.stringify(name)}; there are ${names}`);
}

/** Silences the faults of pages that peers print as they go. */
export function quietPeers(): void {
  console.error = () => {};
  console.warn = () => {};
}
