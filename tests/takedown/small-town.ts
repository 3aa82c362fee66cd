/** An archive for takedowns: a story at three outlets, versions, a long text, a source that repeats lines. */
import { createPipeline } from "@winnow/core/pipeline/extract";
import { ingestBatch } from "@winnow/functions/ingest";
import { currentServices, type Services } from "@winnow/functions/services";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { randomOf } from "../support/chance.ts";
import { type Archive, eventOf, type Page, type World } from "../support/world.ts";

/** A word of an article that nothing else in the archive has, nor begins with. */
export const wordOf = (name: string) => `zyxq${name}vond`;

/** Four paragraphs of words that only this article has in this order. */
export function prose(name: string, count = 4): string[] {
  const chance = randomOf(
    [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e6,
  );
  const words =
    "river stone harbour council winter lamp orchard engineer letter market bell ferry quarry teacher window road bridge paper garden tower".split(
      " ",
    );
  const sentence = () =>
    Array.from({ length: 14 }, () => words[Math.floor(chance() * words.length)]).join(" ");
  return Array.from(
    { length: count },
    (_, n) =>
      `The ${wordOf(name)} of ${n + 1} says that ${sentence()}. It adds that ${sentence()}.`,
  );
}

/** A page of an outlet, with the line that all its pages repeat. */
export function page(name: string, host: string, paragraphs = prose(name)): Page {
  const url = `https://${host}/${name}`;
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  return {
    key: `inbox/town/${host}-${name}.html`,
    url,
    capturedAt: "2025-03-01",
    body: `<!doctype html><html lang="en"><head><title>News of ${wordOf(name)} today</title>
<link rel="canonical" href="${url}"></head><body><nav><a href="/">Home</a></nav>
<article><h1>News of ${wordOf(name)} today</h1>${body}
<p>Follow ${host.split(".")[0]} for more of the day</p></article></body></html>`,
  };
}

/** A text scrape, whose lines are all doubted, so that its source teaches. */
export function scrape(name: string, host: string): Page {
  const lines = ["Skip to content", "", `News of ${wordOf(name)}`, "", ...prose(name)];
  return {
    key: `inbox/town/${host}-${name}.txt`,
    url: `https://${host}/${name}`,
    capturedAt: "2025-03-01",
    body: lines.join("\n"),
  };
}

const [daily, echo, wire] = ["daily.example.org", "echo.example.com", "wire.example.net"] as const;
export const hosts = { daily, echo, wire };

/** Words that no compression makes fit into an item. */
function longProse(name: string): string[] {
  const words = Array.from({ length: 110_000 }, (_, n) =>
    ((n * 2654435761) % 2 ** 32).toString(36),
  );
  const lines = Array.from(
    { length: 2750 },
    (_, n) => `${words.slice(n * 40, n * 40 + 40).join(" ")}.`,
  );
  return [...prose(name), ...lines];
}

export const pages = {
  bridge: page("bridge", daily),
  bridgeLater: {
    ...page("bridge", daily, [...prose("bridge").slice(0, 3), ...prose("bridgelater", 2)]),
    key: "inbox/town/bridge-later.html",
    capturedAt: "2025-03-09",
  },
  bridgeEcho: { ...page("bridge", echo), url: `https://${echo}/bridge` },
  bridgeWire: { ...page("bridge", wire), url: `https://${wire}/bridge` },
  ferry: scrape("ferry", daily),
  quarry: scrape("quarry", daily),
  orchard: scrape("orchard", daily),
  tower: page("tower", echo),
  unnamed: { key: "inbox/town/unnamed.txt", body: prose("unnamed").join("\n\n") },
  long: page("long", wire, longProse("long")),
} satisfies Record<string, Page>;
export type Name = keyof typeof pages;

export interface Town {
  archive: Archive;
  open: OpenArchive;
  /** Services of the current edition, by the clock of this machine. */
  services(): Promise<Services>;
  deliver(...keys: string[]): Promise<void>;
  idOf(name: Name): Promise<string>;
}

/** Files pages in a fresh archive. What they are is dropped once a world. */
export async function openTown(
  world: World,
  names: readonly Name[],
  from?: Archive,
): Promise<Town> {
  const archive = from ?? (await world.freshArchive());
  const clock = { now: () => new Date() };
  const services = async () => ({ ...(await currentServices(archive.services)), clock });
  const open: OpenArchive = {
    services: { ...archive.services, clock },
    clients: archive.clients,
    environment: archive.environment,
    stop: async () => undefined,
  };
  const pipeline = createPipeline();
  const deliver = async (...keys: string[]) => {
    const ported = { ...archive.services, pipeline, clock };
    const { batchItemFailures } = await ingestBatch(ported, eventOf(keys));
    if (batchItemFailures.length > 0) throw new Error(`not filed: ${keys}`);
  };
  for (const name of from === undefined ? names : []) await deliver(pages[name].key);
  const ids = new Map<Name, string>();
  const idOf = async (name: Name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const [told] = await archive.services.catalogue.outcomes(pages[name].key);
    const id =
      told?.outcome === "duplicate"
        ? told.duplicateOf
        : told && "articleId" in told && told.articleId;
    if (!id) throw new Error(`${name} is no article: ${told?.outcome}`);
    ids.set(name, id);
    return id;
  };
  for (const name of from === undefined ? names : []) await idOf(name);
  return { archive, open, services, deliver, idOf };
}

/** Runs of eight words of an article's text, drawn by chance, and the word that is its own. */
export function piecesOf(...names: string[]): string[] {
  const chance = randomOf(names.length + 41);
  return names.flatMap((name) => {
    const words = prose(name).join(" ").split(" ");
    const runs = Array.from({ length: 6 }, () => {
      const at = Math.floor(chance() * (words.length - 8));
      return words.slice(at, at + 8).join(" ");
    });
    return [...runs, wordOf(name)];
  });
}
