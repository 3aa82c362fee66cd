/** How far an index follows its archive: a document in it, so that one alias switches both. */
import { z } from "zod";
import { type Engine, fault } from "./engine.ts";
import { writesOf } from "./names.ts";

export const Place = z.object({
  /** Everything announced up to here is in it. */
  cursor: z.string(),
  /** Of a draft: where the listing goes on; `null` at its beginning. */
  after: z.string().nullable(),
  documents: z.number(),
  /** Until when others leave a draft to the run that has it, in milliseconds since 1970. */
  heldUntil: z.number(),
  /** Since when bytes of what was taken down are to be given up; `null` where none are. */
  owesSince: z.number().nullable(),
});
export type Place = z.infer<typeof Place>;

const Found = z.object({ _source: z.object({ place: Place }) });

/** The place as it was written last; `null` where there is none. */
export async function readPlace(engine: Engine, name: string): Promise<Place | null> {
  const answer = await engine.ask("GET", `${name}/_doc/place`);
  return answer === null ? null : Found.parse(answer)._source.place;
}

export async function writePlace(engine: Engine, index: string, place: Place): Promise<void> {
  const path = `${writesOf(index)}/_doc/place?require_alias=true`;
  const answer = await engine.ask("PUT", path, { kind: "place", place });
  if (answer === null) throw fault("none", `${index} is gone: another run has built an index`);
}
