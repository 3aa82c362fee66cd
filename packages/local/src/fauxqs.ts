/**
 * fauxqs on loopback. `startFauxqs` listens on all addresses whatever its `host` says, and the parts
 * that keep its data on disk are not exported, so that its app cannot be built with them. Fastify
 * tells of every app that is made (its documented channel `fastify.initialization`): that is where
 * this one gets its address and its doorkeeper, before it listens.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { admitOnlyUs } from "./admission.ts";

/** What of a Fastify app is touched. */
interface App {
  server: Server;
  listen(options: { port: number; host: string }): Promise<string>;
}

const channel = "fastify.initialization";

/** Starts fauxqs on 127.0.0.1. Throws, and leaves nothing listening, if it would listen elsewhere. */
export async function startFauxqsOnLoopback(
  options: Parameters<typeof startFauxqs>[0],
): Promise<FauxqsServer> {
  const onMade = (message: unknown) => keepToLoopback((message as { fastify: App }).fastify);
  subscribe(channel, onMade);
  // The app is made, and told to listen, before `startFauxqs` first waits: no other app is met.
  const starting = startFauxqs(options);
  unsubscribe(channel, onMade);
  const fauxqs = await starting;
  if (new URL(fauxqs.address).hostname === "127.0.0.1") return fauxqs;
  await fauxqs.stop();
  throw new Error(`fauxqs listens on ${fauxqs.address}; expected 127.0.0.1`);
}

function keepToLoopback(app: App): void {
  const listen = app.listen.bind(app);
  app.listen = ({ port }) => {
    admitOnlyUs(app.server, "no-pages");
    return listen({ port, host: "127.0.0.1" });
  };
}
