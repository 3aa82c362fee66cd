import { afterEach, expect, test, vi } from "vitest";
import { tellError } from "./print.ts";

const { columns } = process.stderr;

afterEach(() => {
  process.stderr.columns = columns;
  vi.restoreAllMocks();
});

function toldOn(width: number | undefined): string {
  let told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    told += chunk;
    return true;
  });
  process.stderr.columns = width as number;
  const message = "--deployed: nothing was deployed from this folder, nor from any above it";
  tellError({
    code: "cli.usage",
    message,
    hint: "the names stand in .sst/outputs.json, or nowhere",
  });
  return told;
}

test("an error has its words whole at the edge of a screen", () => {
  expect(toldOn(40)).toBe(
    [
      "winnow: --deployed: nothing was deployed",
      "        from this folder, nor from any",
      "        above it",
      "  the names stand in .sst/outputs.json,",
      "  or nowhere",
      "",
    ].join("\n"),
  );
});

test("in a pipe it has two lines", () => {
  expect(toldOn(undefined).split("\n")).toHaveLength(3);
});
