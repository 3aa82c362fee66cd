/** The pages of a soak: invented, each client's in a folder of its own, some of them met by others'. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Random } from "../../dedup/random.ts";

const words = "harbour bridge council winter ferry miller lantern orchard signal quarry".split(" ");

/** Of ten pages this one is a later save of the page before it, at the same address. */
const later = 3;

/** And this one is the page before it, byte for byte. */
const again = 7;

const period = 10;

/** Writes the pages, and returns each client's folder. Neighbours are different clients' pages. */
export async function writeShares(
  folder: string,
  pages: number,
  clients: number,
): Promise<string[]> {
  const shares = Array.from({ length: clients }, (_, n) => join(folder, `share-${n}`));
  for (let n = 0; n < pages; n += 1) {
    const place = join(shares[n % clients] ?? folder, String(n));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "source.txt"), textOf(n));
    await writeFile(join(place, "about.json"), JSON.stringify(aboutOf(n)));
  }
  return shares;
}

function textOf(n: number): string {
  const turn = n % period;
  if (turn === again) return textOf(n - 1);
  const origin = turn === later ? n - 1 : n;
  const random = new Random(origin);
  const word = () => `${random.pick(words)}${random.between(0, 899)}`;
  const line = () => `${Array.from({ length: 24 }, word).join(" ")}.`;
  const lines = Array.from({ length: 5 }, line);
  const added = turn === later ? ["A later save has a line more than the one before had."] : [];
  return [`Report ${origin} of the day`, "", ...lines, ...added].join("\n");
}

/** The address, of pages that have a later save, and the instant, which is another for each. */
function aboutOf(n: number) {
  const turn = n % period;
  const capturedAt = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString();
  if (turn !== later && turn !== later - 1) return { capturedAt };
  return { capturedAt, url: `https://soak.example.org/${turn === later ? n - 1 : n}` };
}
