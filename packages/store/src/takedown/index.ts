/** What was taken down: its tombstones, and what is held of it. */
export type { Belongings } from "./belongings.ts";
export { type HeldItem, type HeldTraces, tracesIn } from "./held.ts";
export { eraseHeld, giveObjectsBack, holdObject, holdRawCopy } from "./held-objects.ts";
export { DynamoTombstones, type TakedownWish } from "./tombstones.ts";
export { Withdrawal } from "./withdrawal.ts";
