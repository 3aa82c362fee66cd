/** Every extractor that the benches can run, ours first. */
import type { Peer } from "./peer.ts";
import { startTrafilatura, trafilaturaVersion } from "./trafilatura.ts";
import { versionOf } from "./version-of.ts";

export type { Peer, PeerInput } from "./peer.ts";

/** An extractor that is not loaded yet: a thread loads only its own. */
export interface PeerEntry {
  /** As the command line names it. */
  readonly name: string;
  /** As the tables name it, with versions. */
  readonly label: string;
  /** Runs in this process, of what npm installs: its speed can be compared. */
  readonly isInProcess: boolean;
  load(): Promise<Peer>;
}

export const outOfFoldLabel = "Winnow, out of fold";

const trafilatura = trafilaturaVersion();
const readability = `Readability ${versionOf("@mozilla/readability")}`;

export const peers: readonly PeerEntry[] = [
  {
    name: "ours",
    label: "Winnow, on the pages it learned from",
    isInProcess: true,
    load: async () => (await import("./ours.ts")).ours,
  },
  {
    name: "out-of-fold",
    label: outOfFoldLabel,
    isInProcess: false,
    load: async () => (await import("./out-of-fold.ts")).outOfFold,
  },
  ...(trafilatura === null
    ? []
    : [
        {
          name: "trafilatura",
          label: `trafilatura ${trafilatura}`,
          isInProcess: false,
          load: startTrafilatura,
        },
      ]),
  {
    name: "defuddle",
    label: `Defuddle ${versionOf("defuddle")}`,
    isInProcess: true,
    load: async () => (await import("./defuddle.ts")).defuddle,
  },
  {
    name: "readability-linkedom",
    label: `${readability}, linkedom ${versionOf("linkedom")}`,
    isInProcess: true,
    load: async () => (await import("./readability-linkedom.ts")).readabilityLinkedom,
  },
  {
    name: "readability-jsdom",
    label: `${readability}, jsdom ${versionOf("jsdom")}`,
    isInProcess: true,
    load: async () => (await import("./readability-jsdom.ts")).readabilityJsdom,
  },
];

/** The names of all there may be, in the order of the tables. */
export const rowOrder: readonly string[] = [
  "ours",
  "out-of-fold",
  "trafilatura",
  "defuddle",
  "readability-linkedom",
  "readability-jsdom",
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
