/** The thread of one peer: takes a page, answers with its text or why there is none. */
import { parentPort, workerData } from "node:worker_threads";
import { blockText } from "./block-text.ts";
import { decodePage } from "./decode-page.ts";
import { peerOf, quietPeers } from "./index.ts";

/** A page as it is sent to the thread. */
export interface PeerTask {
  bytes: Uint8Array;
  url: string | null;
  site: string;
}

export type PeerReply = { text: string } | { error: string };

quietPeers();
const peer = await peerOf(workerData).load();

async function reply({ bytes, url, site }: PeerTask): Promise<PeerReply> {
  try {
    const answer = await peer({ bytes, html: decodePage(bytes), url, site });
    if (answer === null) return { text: "" };
    return { text: "text" in answer ? answer.text : blockText(answer.html) };
  } catch (error) {
    return { error: String(error) };
  }
}

parentPort?.on("message", async (task: PeerTask) => parentPort?.postMessage(await reply(task)));
parentPort?.postMessage("ready");
