/** `winnow takedown` from its question to its end: here, and by the API of an archive that is served. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStack, type Stack } from "@winnow/local/stack";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const themes = ["The zephyr ferry", "A toll for Quillon", "The lamp at Orrin"] as const;
const why = "a court order";
const urlOf = (n: number) => `https://paper.example.org/${n}`;

let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-takedown-command-"));
  data = join(folder, "archive");
  const saved = join(folder, "pages");
  await mkdir(saved);
  const rows = ["path,url,captured_at"];
  for (const [n, theme] of themes.entries()) {
    await writeFile(join(saved, `${n}.html`), htmlPage(theme, urlOf(n)));
    rows.push(`${n}.html,${urlOf(n)},2025-03-0${n + 1}T08:00:00Z`);
  }
  await writeFile(join(saved, "pages.csv"), rows.join("\n"));
  const { code, stderr } = await winnow("ingest", "--manifest", join(saved, "pages.csv"));
  expect(code, stderr).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

/** A process of its own for what changes the archive: when it has ended, all is on the disk. */
const winnow = (...args: string[]) => runWinnow([...args, "--data", data]);
const here = (...args: string[]) => winnowHere([...args, "--data", data]);

describe("an article that is taken down", () => {
  test("is not, while nobody has said yes", async () => {
    const asked = await winnow("takedown", urlOf(0), "--why", why);
    expect(asked.code).toBe(2);
    expect(asked.stdout).toContain(themes[0]);
    expect(asked.stderr).toContain("Take down 1 article? It can be undone for 7 days");
    expect(asked.stderr).toContain("--yes");
    expect((await here("show", urlOf(0))).code).toBe(0);
  });

  test("needs a reason", async () => {
    const { code, stderr } = await here("takedown", urlOf(0), "--yes");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--why")]);
  });

  test("is told of with the reason, listed, and given back in time", async () => {
    expect((await winnow("takedown", urlOf(0), "--why", why, "--yes")).code).toBe(0);
    const shown = await here("show", urlOf(0));
    expect(shown.code).toBe(2);
    expect(shown.stderr).toContain(why);
    expect(shown.stderr).toContain("winnow takedown undo");
    expect((await here("search", "zephyr", "--json")).stdout).toBe("");
    const [listed] = (await here("takedown", "list", "--json")).json();
    expect(listed).toMatchObject({ state: "hidden", why, url: urlOf(0) });
    const undone = await winnow("takedown", "undo", String(listed?.articleId).slice(0, 8));
    expect(undone.code, undone.stderr).toBe(0);
    expect((await here("show", urlOf(0))).stdout).toContain(themes[0]);
  });

  test("is in no file once it is final, and cannot be given back", async () => {
    const [, theme] = themes;
    const taken = await winnow("takedown", urlOf(1), "--why", why, "--grace", "0", "--yes");
    expect(taken.code, taken.stderr).toBe(0);
    expect((await winnow("takedown", "settle")).code).toBe(0);
    const final = (await here("takedown", "list", "--json")).json();
    const it = final.find(({ url }) => url === urlOf(1));
    expect(it?.state).toBe("final");
    const refused = await winnow("takedown", "undo", String(it?.id));
    expect(refused.code).not.toBe(0);
    expect((await here("show", urlOf(1))).stderr).toContain("deleted for good");
    for (const kept of ["objects", "table"]) {
      expect(await filesWith(join(data, kept), theme), kept).toEqual([]);
    }
  });
});

describe("by the API of an archive that is served", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack({ dataDir: data, log: () => undefined });
  });
  afterAll(() => stack?.stop());

  const afar = (...args: string[]) => winnowHere([...args, "--server", stack.urls.api ?? ""]);

  /** Asks until the one who keeps takedowns has done what was asked for. */
  async function until(state: string): Promise<void> {
    for (;;) {
      const listed = (await afar("takedown", "list", "--json")).json();
      if (listed.some((one) => one.url === urlOf(2) && one.state === state)) return;
    }
  }

  test("it is taken down and given back within the time of the keeper", async () => {
    const id = String((await afar("show", urlOf(2), "--json")).json()[0]?.id);
    const asked = await afar("takedown", id.slice(0, 8), "--why", why, "--yes");
    expect(asked.code, asked.stderr).toBe(0);
    expect(asked.stderr).toContain("asked for: 1 article");
    await until("hidden");
    const shown = await afar("show", id);
    expect([shown.code, shown.stderr]).toEqual([2, expect.stringContaining(why)]);
    expect((await afar("takedown", "undo", id.slice(0, 8))).code).toBe(0);
    await until("undone");
    expect((await afar("show", id)).stdout).toContain(themes[2]);
  });

  test("nobody settles from afar", async () => {
    expect((await afar("takedown", "settle")).code).toBe(2);
  });
});

/** The files of a folder that hold a text as it stands. */
async function filesWith(root: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}
