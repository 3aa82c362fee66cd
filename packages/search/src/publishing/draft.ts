/** An index that is being built, as far as it has come: taken up by one run after the other. */
import { indexVersion } from "../answer/index.ts";
import type { IndexerPorts } from "./parts.ts";
import type { IndexDraft } from "./ports.ts";

/**
 * How long a run keeps others from building after its last word. Correctness does not need it, since
 * a draft moves only from the version that was read; it saves doing the work twice.
 */
const leaseMs = 5 * 60_000;

type Ports = Pick<IndexerPorts, "pointer" | "store" | "now" | "announcements">;

/**
 * Takes the draft of an edition up, or begins one: `isAfresh`, or where there is none of today's
 * words. `null`: another run has it.
 */
export async function takeDraft(
  edition: string,
  ports: Ports,
  { isAfresh, yields }: { isAfresh: boolean; yields: boolean },
): Promise<IndexDraft | null> {
  const found = await ports.pointer.readDraft(edition);
  const isUsable = found?.state === "open" && found.indexVersion === indexVersion;
  if (isUsable && !isAfresh) {
    const isHeld = found.heldUntil !== null && Date.parse(found.heldUntil) > ports.now();
    if (isHeld && yields) return null;
    return moveDraft(found, {}, ports);
  }
  const begun: IndexDraft = {
    edition,
    version: (found?.version ?? 0) + 1,
    state: "open",
    indexVersion,
    cursor: await ports.announcements.head(), // before the listing: what it misses comes after
    after: null,
    base: null,
    documents: 0,
    heldUntil: heldUntil(ports.now()),
  };
  if (!(await ports.pointer.swapDraft(begun, found?.version ?? null))) return null;
  if (found?.base) await ports.store.delete(found.base.key);
  return begun;
}

/** Writes how far a draft has come, and holds it; `null` where another run has moved it. */
export async function moveDraft(
  draft: IndexDraft,
  come: Partial<Pick<IndexDraft, "after" | "base" | "documents">>,
  ports: Ports,
  { isHeld = true }: { isHeld?: boolean } = {},
): Promise<IndexDraft | null> {
  const version = draft.version + 1;
  const until = isHeld ? heldUntil(ports.now()) : null;
  const next: IndexDraft = { ...draft, ...come, version, heldUntil: until };
  const isMoved = await ports.pointer.swapDraft(next, draft.version);
  const left = isMoved ? draft.base : next.base;
  if (left !== null && next.base !== draft.base) await ports.store.delete(left.key);
  return isMoved ? next : null;
}

/** Ends a draft that was published. */
export async function endDraft(draft: IndexDraft, ports: Ports): Promise<void> {
  const { base, version } = draft;
  const ended = { ...draft, version: version + 1, state: "ended", base: null, heldUntil: null };
  if (await ports.pointer.swapDraft(ended as IndexDraft, version)) {
    if (base !== null) await ports.store.delete(base.key);
  }
}

/** Gives up whatever draft there is, with its file. */
export async function giveUpDraft(edition: string, ports: Ports): Promise<void> {
  const found = await ports.pointer.readDraft(edition);
  if (found?.state === "open") await endDraft(found, ports);
}

function heldUntil(now: number): string {
  return new Date(now + leaseMs).toISOString();
}
