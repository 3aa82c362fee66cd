/**
 * The `@example` of every pass is carried out: the passes up to it run over what stands behind
 * `in:`, and what they keep must read as `out:` says. Lines of a scrape stand between " / ".
 */
import { readdir, readFile } from "node:fs/promises";
import type { Line } from "@winnow/core/clean";
import { defaultScorer } from "@winnow/core/clean/html";
import { blocksOf, type PagePass, pagePasses } from "@winnow/core/clean/html/training";
import { defaultPasses } from "@winnow/core/clean/text";
import { readScrape } from "@winnow/core/clean/text/training";
import { parsePage } from "@winnow/core/page";
import { describe, expect, test } from "vitest";

const folder = new URL("../../packages/core/src/clean/", import.meta.url);

interface Example {
  in: string;
  out: string;
}

/** The example in a pass's docstring; `null` if it has none. */
async function exampleOf(kind: "html" | "text", pass: string): Promise<Example | null> {
  const source = await readFile(new URL(`${kind}/passes/${pass}.ts`, folder), "utf8");
  const match = /\* in: +(.*)\n \* out:(.*)\n/.exec(source);
  return match ? { in: String(match[1]).trim(), out: String(match[2]).trim() } : null;
}

async function passFiles(kind: "html" | "text"): Promise<string[]> {
  const files = await readdir(new URL(`${kind}/passes/`, folder));
  const passes = files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  return passes.map((name) => name.slice(0, -".ts".length)).sort();
}

/** The passes up to the named one: each may count on those before it. */
function upTo<Pass extends { name: string }>(passes: readonly Pass[], name: string): Pass[] {
  return passes.slice(0, passes.findIndex((pass) => pass.name === name) + 1);
}

/** A pass that marks says so: "title: Ferry sails again". */
function saysRoles(out: string): boolean {
  return /^(?:title|byline|date|heading|paragraph|list-item|quote|code|table-row|caption): /.test(
    out,
  );
}

function rolesIn({ lines }: { lines: readonly Line[] }): string[] {
  return lines.flatMap(({ role, text }) => (role === null ? [] : [`${role}: ${text}`]));
}

/** A pass over pages by its file: a value, or made by a function that takes the model. */
async function pagePassOf(name: string): Promise<PagePass> {
  const module: Record<string, unknown> = await import(
    new URL(`html/passes/${name}.ts`, folder).href
  );
  const made = Object.values(module).map((value) =>
    typeof value === "function" ? value(defaultScorer()) : value,
  );
  const pass = made.find((value) => (value as PagePass).name === name);
  if (pass === undefined) throw new Error(`${name}.ts exports no pass of its name`);
  return pass as PagePass;
}

const pageNames = pagePasses(defaultScorer()).map(({ name }) => name);

describe("passes over pages", () => {
  test("are all in the list, and named after their files", async () => {
    expect([...pageNames].sort()).toEqual(await passFiles("html"));
  });

  test.each(pageNames)("%s does what its example says", async (name) => {
    const example = await exampleOf("html", name);
    if (example === null) throw new Error(`${name} has no @example`);
    const document = blocksOf(parsePage(example.in).root);
    // The choice is left out before others: of a scrap of a page it would leave nothing.
    const before = upTo(
      pageNames.map((each) => ({ name: each })),
      name,
    );
    const needed = before.filter((each) => each.name === name || each.name.startsWith("mark-"));
    document.run(await Promise.all(needed.map((each) => pagePassOf(each.name))));
    if (saysRoles(example.out)) return expect(rolesIn(document)).toEqual(example.out.split(" / "));
    const expected = blocksOf(parsePage(example.out).root);
    expect(document.kept().map(({ text }) => text)).toEqual(expected.lines.map(({ text }) => text));
  });
});

const scrapePasses = defaultPasses();

describe("passes over scrapes", () => {
  test("are all in the list, and named after their files", async () => {
    expect(scrapePasses.map(({ name }) => name).sort()).toEqual(await passFiles("text"));
  });

  test.each(scrapePasses.map(({ name }) => name))("%s does what its example says", async (name) => {
    const example = await exampleOf("text", name);
    if (example === null) throw new Error(`${name} has no @example`);
    const document = readScrape(example.in.replaceAll(" / ", "\n"));
    document.run(upTo(scrapePasses, name));
    if (saysRoles(example.out)) return expect(rolesIn(document)).toEqual(example.out.split(" / "));
    const expected = readScrape(example.out.replaceAll(" / ", "\n"));
    expect(document.kept().map(({ text }) => text)).toEqual(expected.lines.map(({ text }) => text));
  });
});
