/** Writes of many documents. Each may come twice: what is known already is passed over. */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type Engine, fault } from "./engine.ts";
import { writesOf } from "./names.ts";
import type { Stored } from "./stored.ts";

/** UTF-16 units of one request: the smaller managed servers take 10 MB. */
const maxRequestLength = 3_000_000;

/** Waits before documents that a busy server turned away are sent again. */
const waitsMs = [250, 1000, 3000];

const BulkAnswer = z.object({
  items: z.array(
    z.record(
      z.string(),
      z.object({
        _id: z.string(),
        status: z.number(),
        error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
      }),
    ),
  ),
});

/** A line of action, and what it takes. */
interface Action {
  id: string;
  lines: string;
}

/** Writes documents whose version is above the one that is known. */
export function writeAll(engine: Engine, name: string, stored: readonly Stored[]): Promise<void> {
  return bulk(
    engine,
    name,
    stored.map(({ id, source, version }) => {
      const action =
        version === null
          ? { create: { _id: id } }
          : { index: { _id: id, version, version_type: "external" } };
      return { id, lines: `${JSON.stringify(action)}\n${JSON.stringify(source)}\n` };
    }),
  );
}

/** Deletes documents; those that are gone already are no fault. */
export function deleteAll(engine: Engine, name: string, ids: readonly string[]): Promise<void> {
  const actions = ids.map((id) => ({
    id,
    lines: `${JSON.stringify({ delete: { _id: id } })}\n`,
  }));
  return bulk(engine, name, actions);
}

async function bulk(engine: Engine, name: string, actions: readonly Action[]): Promise<void> {
  let [request, length]: [Action[], number] = [[], 0];
  for (const action of actions) {
    if (request.length > 0 && length + action.lines.length > maxRequestLength) {
      await send(engine, name, request);
      [request, length] = [[], 0];
    }
    request.push(action);
    length += action.lines.length;
  }
  if (request.length > 0) await send(engine, name, request);
}

async function send(engine: Engine, name: string, actions: readonly Action[]): Promise<void> {
  let left = actions;
  for (let tries = 0; ; tries += 1) {
    const body = left.map(({ lines }) => lines).join("");
    const answer = await engine.ask("POST", `${writesOf(name)}/_bulk?require_alias=true`, body);
    if (answer === null) throw fault("none", `there is no index ${name}`);
    const ends = BulkAnswer.parse(answer).items.flatMap((item) => Object.values(item));
    const refused = ends.find(({ error, status }) => error && ![409, 429].includes(status));
    if (refused) {
      const { type, reason } = refused.error ?? { type: "unknown" };
      if (type === "index_not_found_exception") throw fault("none", `${name} is gone: replaced`);
      const why = `${type}: ${(reason ?? "").slice(0, 300)}`;
      throw fault("engine", `${name} refused the document ${refused._id} (${why})`);
    }
    left = left.filter((_, at) => ends[at]?.status === 429);
    if (left.length === 0) return;
    const wait = waitsMs[tries];
    if (wait === undefined)
      throw fault("busy", `${name} turned ${left.length} documents away, again and again`);
    await pause(wait);
  }
}
