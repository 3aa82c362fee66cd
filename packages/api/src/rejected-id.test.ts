import { expect, test } from "vitest";
import { openSmallArchive, pageOf, smallApi } from "./fixture/small-archive.ts";

const archive = await openSmallArchive();
const page = pageOf("e", { key: "inbox/harbour/was shown.html" });
const id = await archive.refuse(page, { reason: "wall", detail: "bot-check" });
const get = smallApi({ catalogue: archive.catalogue });

test.each([
  ["", 410],
  ["/versions", 410],
  ["/timeline", 410],
  ["/raw", 410],
])(
  "/articles/ID%s tells why the capture of an id that was shown is no article",
  async (path, status) => {
    const answer = await get(`/articles/${id}${path}`);
    expect(answer.status).toBe(status);
    const problem = (await answer.json()) as { type: string; detail: string };
    expect(problem.type).toBe("urn:problem-type:winnow:rejected");
    expect(problem.detail).toContain("was rejected (wall, bot-check)");
    expect(problem.detail).toContain("/captures?key=inbox%2Fharbour%2Fwas%20shown.html");
  },
);

test.each([["9".repeat(32)], ["not-an-id"]])(
  "of %s nothing is known, and nothing is told",
  async (other) => {
    const problem = (await (await get(`/articles/${other}`)).json()) as { type: string };
    expect(problem.type).not.toContain("rejected");
  },
);
