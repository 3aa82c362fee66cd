/** What the linter cannot see: the infrastructure names things by path and by name. */
import { readdir, readFile } from "node:fs/promises";
import { tableShape } from "@winnow/store/dynamo";
import { describe, expect, test } from "vitest";

const root = new URL("../", import.meta.url);

async function infraSources(): Promise<string> {
  const files = (await readdir(new URL("infra/", root))).filter((name) => name.endsWith(".ts"));
  const sources = files.map((name) => readFile(new URL(`infra/${name}`, root), "utf8"));
  return (await Promise.all(sources)).join("\n");
}

describe("infra", () => {
  test("names handlers that exist and export what it names", async () => {
    const handlers = [...(await infraSources()).matchAll(/handler: "([^"]+)\.(\w+)"/g)];
    expect(handlers).toHaveLength(3);
    for (const [, path, name] of handlers) {
      const module = await import(new URL(`${path}.ts`, root).href);
      expect(module[String(name)], `${path} exports ${name}`).toBeTypeOf("function");
    }
  });

  test("gives the table the indexes that the store asks", async () => {
    const source = await infraSources();
    for (const [name, { hashKey, rangeKey }] of Object.entries(tableShape.indexes)) {
      expect(source).toContain(`${name}: { hashKey: "${hashKey}", rangeKey: "${rangeKey}"`);
    }
    for (const { projected } of Object.values(tableShape.indexes)) {
      expect(source).toContain(`const listed = ${JSON.stringify(projected).replaceAll(",", ", ")}`);
    }
  });

  test("tells functions every variable that they require", async () => {
    const source = await infraSources();
    const { Environment } = await import("@winnow/functions/environment");
    for (const variable of Object.keys(Environment.shape)) {
      if (variable === "WINNOW_API_ACCESS") continue; // local alone sets it
      expect(source).toContain(variable);
    }
  });
});
