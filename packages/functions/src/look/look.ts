/**
 * Looks first: cleans every raw copy again, in the order of their hashes, and compares it with what is
 * archived. Writes nothing.
 */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import { type Drop, filingRelease, release } from "@winnow/core/records";
import { registrableDomain } from "@winnow/core/text";
import type { NamedCopy } from "@winnow/store/s3";
import { cleaning, type WithCleaner } from "../services/cleaner.ts";
import { describeError } from "../services/log.ts";
import type { Services } from "../services/services.ts";
import { type Archived, compare } from "./comparison.ts";
import { type CopyServices, readCopies } from "./read-copies.ts";
import type { Report } from "./report.ts";
import { type Compared, Tally } from "./tally.ts";

/** What a look asks of an archive. */
export type LookPorts = Pick<Services, "outcomes" | "versions" | "clock"> &
  CopyServices &
  WithCleaner;

export interface LookOptions {
  /** Looks at this collection alone. */
  collection: string | null;
  /**
   * Looks at so many pages alone: the first by their hashes, which is as good as drawing them, since a
   * hash knows nothing of its page. Further captures of bytes that were seen before are left out.
   */
  sample: number | null;
  /** Called after each raw copy. */
  onStep?: () => void;
}

/** Captures in hand at once: they wait for storage side by side, and for the processor in a row. */
const lanes = 4;

/** Copies that a look goes on without. */
const maxFailed = 20;

/** Looks at the archive and tells what today's cleaner would change. Copies that fail are told by name. */
export async function lookFirst(ports: LookPorts, options: LookOptions): Promise<Report> {
  const { collection, sample, onStep } = options;
  const tally = new Tally();
  const at = ports.clock.now().toISOString();
  let room = sample ?? Number.POSITIVE_INFINITY;
  const failed: string[] = [];
  const gone: string[] = [];
  const copies = copiesOf(ports, sample === null, { failed, gone });
  const work = async () => {
    while (room > 0) {
      // Calls of a generator queue: each lane gets a copy of its own.
      const { value: copy, done } = await copies.next();
      if (done === true) return;
      const isAsked = collection === null || copy.drop.collection === collection;
      if (isAsked && room > 0) {
        room -= 1;
        try {
          const all = await Array.fromAsync(comparedOf(ports, copy.drop, copy.bytes));
          for (const compared of all) tally.add(compared);
        } catch (error) {
          passOver(ports, copy.name, error, failed);
        }
      }
      onStep?.();
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  await copies.return(undefined);
  const about = { id: reportIdAt(at), at, cleaner, scope: { collection, sample } };
  return { ...tally.report(about), failed: failed.sort(), gone };
}

/** The raw copies one after the other, so that a sample is the same each time. */
async function* copiesOf(
  ports: LookPorts,
  withRepeats: boolean,
  { failed, gone }: Pick<Report, "failed" | "gone">,
): AsyncGenerator<NamedCopy> {
  for await (const name of ports.rawStore.names({ withRepeats })) {
    try {
      const read = await readCopies(ports, [name]);
      gone.push(...read.gone);
      yield* read.copies;
    } catch (error) {
      passOver(ports, name, error, failed);
    }
  }
}

/** Goes on without a copy. Where many fail it is not they who are at fault. */
function passOver({ log }: LookPorts, copy: string, error: unknown, failed: string[]): void {
  if (failed.length >= maxFailed) throw error;
  log({ event: "copy-failed", copy, error: describeError(error) });
  failed.push(copy);
}

/** The cleaner that looks: today's. */
export const cleaner = { release, filing: filingRelease };

/** Names a look that began at an instant. */
export function reportIdAt(at: string): string {
  return `${at.replace(/[^\dTZ]/g, "")}-${release}`;
}

/** The captures of a raw copy, compared with what is archived of them. */
export async function* comparedOf(
  ports: LookPorts,
  drop: Drop,
  bytes: Uint8Array,
): AsyncIterable<Compared> {
  for await (const capture of capturesOf(drop, bytes)) {
    const { captureId, rawSha256 } = identityOf(drop, capture);
    const archived = await archivedOf(ports, drop.key, captureId);
    const today = cleaning(ports).pipeline.extract(capture);
    const comparison = compare(captureId, archived, today);
    const url = archived?.version?.url ?? archived?.outcome.url ?? capture.url;
    const source = url === null ? null : registrableDomain(url);
    yield { ...comparison, captureId, rawSha256, source };
  }
}

/** What is archived of a capture; `null` where it has no outcome yet. */
export async function archivedOf(
  { outcomes, versions }: Pick<LookPorts, "outcomes" | "versions">,
  dropKey: string,
  captureId: string,
): Promise<Archived | null> {
  const outcome = await outcomes.outcomeOf(dropKey, captureId);
  if (outcome === null) return null;
  const isFiled = outcome.status === "filed";
  const version = isFiled ? await versions.get(outcome.ownId, outcome.textHash) : null;
  return { outcome, version };
}
