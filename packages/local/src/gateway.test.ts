import type { Services } from "@winnow/functions/services";
import { afterAll, beforeAll, expect, test } from "vitest";
import { maxInHand, startGateway } from "./gateway.ts";
import { openStack, type Stack } from "./stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await openStack({ dataDir: null, log: () => undefined });
});
afterAll(() => stack.stop());

test("however many ask at once, few are worked on, and all are answered", async () => {
  let inHand = 0;
  let most = 0;
  // What each request asks first: which edition is current.
  const editions = Object.create(stack.services.editions) as Services["editions"];
  editions.pointer = async () => {
    inHand += 1;
    most = Math.max(most, inHand);
    await new Promise((resolve) => setImmediate(resolve));
    const pointer = await stack.services.editions.pointer();
    inHand -= 1;
    return pointer;
  };
  const built = async () => undefined as never;
  const gateway = await startGateway({ ...stack.services, editions }, 0, { built });
  try {
    const asked = Array.from({ length: 60 }, () => fetch(`${gateway.url}/articles?limit=50`));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(most).toBe(maxInHand);
  } finally {
    await gateway.stop();
  }
});
