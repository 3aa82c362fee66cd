/** How far an edition under way is: computed from what its parts have noted, never counted up. */
import type { EditionProgress } from "@winnow/api/admin";
import type { Registry } from "@winnow/store/dynamo";
import type { Services } from "../services/services.ts";
import { partsUnderWay } from "./advance.ts";
import { type Checkpoint, readCheckpoint } from "./parts.ts";
import { underWay } from "./steps.ts";

/** What a million raw copies cost in each phase, in dollars, paid by use: `npm run bench:filing`. */
const dollarsPerMillion = { looking: 1.3, building: 13.8, comparing: 1.5 };

/** Further captures of bytes come after all hashes: this much of a part is behind it by then. */
const repeatsFrom = 0.95;

export async function progressOf(
  services: Pick<Services, "reports" | "clock">,
  registry: Registry,
): Promise<EditionProgress | null> {
  const edition = underWay(registry);
  if (edition === undefined) return null;
  const parts = partsUnderWay(edition);
  const [first] = parts;
  if (first === undefined) return null;
  const points = await Promise.all(parts.map((part) => readCheckpoint(services, part)));
  const done = points.reduce((sum, { copies }) => sum + copies, 0);
  const shares = points.map((point, n) => shareOf(point, parts[n]?.prefix ?? ""));
  const share = shares.reduce((sum, one) => sum + one, 0) / points.length;
  const { sample = null } = edition.scope ?? {};
  const ms = services.clock.now().getTime() - Date.parse(edition.stateAt ?? "");
  const perSecond = done > 0 && ms > 0 ? (1000 * done) / ms : null;
  const of = share === 0 ? null : (sample ?? Math.max(done, Math.round(done / share)));
  return {
    number: edition.number,
    phase: first.phase,
    done,
    of,
    perSecond,
    secondsLeft: perSecond === null || of === null ? null : (of - done) / perSecond,
    dollars: (done * dollarsPerMillion[first.phase]) / 1e6,
  };
}

/** The share of a part that is through: hashes are spread evenly, so that a name tells where it stands. */
function shareOf({ isEnd, after }: Checkpoint, prefix: string): number {
  if (isEnd) return 1;
  const [kind, hash = ""] = after?.split("/") ?? [];
  if (kind === undefined) return 0;
  if (kind !== "raw") return repeatsFrom;
  const digits = hash.slice(prefix.length, prefix.length + 4).padEnd(4, "0");
  return (repeatsFrom * Number.parseInt(digits, 16)) / 0x10000;
}
