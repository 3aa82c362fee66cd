/** Stories from end to end: what a person would call one report is one story, and nothing else is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Archive, openWorld, type World } from "../support/world.ts";

interface Paper {
  host: string;
  title: string;
  day: string;
  body: string[];
}

/** A report by an invented agency. */
const wire = [
  "The water commissioners of Norland and Suther signed an agreement in Keld on Monday that ends a dispute of nine years over the river Aune.",
  "Under its terms Norland will let pass 40 million cubic metres between May and September, and Suther will pay for the repair of two weirs that its own mills depend on.",
  "“Nobody got all he came for, and everybody can live with it,” said Ilse Corran, who led the talks for the river commission.",
  "The dispute began when Suther opened a third canal above Brackwater without asking its neighbour. Farmers on the lower Aune lost most of two harvests, and the ferry at Pell lay aground for a summer.",
  "Engineers of both sides will read the gauges together from next week. A first report is due in November.",
];

/** Background that reports on the river share. */
const background =
  "The dispute began when Suther opened a third canal above Brackwater without asking its neighbour. Farmers on the lower Aune lost most of two harvests, and the ferry at Pell lay aground for a summer.";

const papers: Record<string, Paper> = {
  agency: {
    host: "norlandpress.example",
    title: "Norland and Suther sign water agreement",
    day: "2020-10-05",
    body: wire,
  },
  copy: {
    host: "keldpost.example",
    title: "Neighbours settle river dispute",
    day: "2020-10-06",
    body: ["KELD (Norland Press) – After nine years there is peace on the river.", ...wire],
  },
  abridged: {
    host: "pellgazette.example",
    title: "River dispute is over",
    day: "2020-10-06",
    body: wire.slice(0, 3),
  },
  expanded: {
    host: "brackwater.example",
    title: "Water agreement signed in Keld",
    day: "2020-10-07",
    body: [
      ...wire,
      "In Brackwater the news was met with relief. “My father saw the canal dug, and I hope to see the end of the quarrel it brought,” said Jon Hask, who keeps the lock there.",
      "The mayor announced that the town would hold the summer market on the island again, which had been under water and out of reach in turns.",
    ],
  },
  // Another event on the same river, with the same background.
  neighbour: {
    host: "keldpost.example",
    title: "Ferry at Pell is raised",
    day: "2020-10-12",
    body: [
      "Divers raised the ferry at Pell on Saturday, three weeks after she had sunk at her moorings in a storm.",
      "The hull shows a tear of two metres on the port side, said the harbour master, Tam Orley. He could not say when she would sail again or what the repair would cost.",
      background,
      "Until she is back a fishing boat carries passengers twice a day. Cars have to take the road by Keld, which is half an hour longer.",
    ],
  },
  // The same template, another day: other figures.
  gauges: {
    host: "keldpost.example",
    title: "River gauges, Monday",
    day: "2020-10-05",
    body: gaugesOf("Monday", 212, 187, 94),
  },
  gaugesNext: {
    host: "keldpost.example",
    title: "River gauges, Tuesday",
    day: "2020-10-06",
    body: gaugesOf("Tuesday", 208, 181, 97),
  },
};

function gaugesOf(day: string, keld: number, pell: number, weir: number): string[] {
  return [
    `The river commission read the gauges of the Aune on ${day} morning at seven. The level at Keld bridge stood at ${keld} centimetres, the level at Pell landing at ${pell} centimetres.`,
    `At the upper weir ${weir} cubic metres passed in the hour before the reading. Boats of up to two metres draught may pass all locks between Keld and the sea.`,
    "The commission reads the gauges every day at seven and publishes them before eight. Questions are answered at the lock house in Keld from nine to noon.",
  ];
}

function pageOf({ host, title, day, body }: Paper): string {
  const text = body.map((line) => `<p>${line}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="article:published_time" content="${day}T08:00:00Z">
<link rel="canonical" href="https://${host}/${title.toLowerCase().replaceAll(/\W+/g, "-")}"></head>
<body><nav><a href="/">Home</a> <a href="/river">River</a></nav>
<article><h1>${title}</h1>${text}</article><footer>All rights reserved</footer></body></html>`;
}

const names = Object.keys(papers);
const keyOf = (name: string) => `inbox/river/${name}.html`;

let world: World;
let archive: Archive;

beforeAll(async () => {
  world = await openWorld();
  for (const name of names) {
    await world.drop({ key: keyOf(name), body: pageOf(papers[name] as Paper) });
  }
  archive = await archiveOf(names);
});
afterAll(() => world.stop());

async function archiveOf(order: readonly string[]): Promise<Archive> {
  const fresh = await world.freshArchive();
  for (const name of order) {
    expect(await fresh.deliver(keyOf(name))).toEqual({ batchItemFailures: [] });
  }
  return fresh;
}

async function idOf({ services }: Archive, name: string): Promise<string> {
  const [outcome] = await services.catalogue.outcomes(keyOf(name));
  if (outcome?.outcome !== "archived") throw new Error(`${name} is ${outcome?.outcome}`);
  return outcome.articleId;
}

/** The stories of an archive, each as the names of its members. */
async function storiesOf(from: Archive): Promise<string[][]> {
  const nameOf = new Map<string, string>();
  for (const name of names) nameOf.set(await idOf(from, name), name);
  const stories = new Map<string, string[]>();
  for (const [id] of nameOf) {
    const story = await from.services.catalogue.story(id);
    const members = story?.members.map(({ articleId }) => nameOf.get(articleId) as string) ?? [];
    if (story) stories.set(story.id, members.sort());
  }
  return [...stories.values()];
}

const oneStory = [["abridged", "agency", "copy", "expanded"]];

test("the copies of one report are one story, and its neighbours are none", async () => {
  expect(await storiesOf(archive)).toEqual(oneStory);
});

test("whichever comes first, the story is the same, and so is who stands for it", async () => {
  for (let turn = 1; turn < 4; turn += 1) {
    const turned = await archiveOf([...names.slice(turn), ...names.slice(0, turn)]);
    expect(await storiesOf(turned)).toEqual(oneStory);
    const story = await turned.services.catalogue.story(await idOf(turned, "copy"));
    expect(story?.representative).toBe(await idOf(turned, "agency"));
  }
});

test("an article tells its part in the story, and who else carries the text", async () => {
  const roles: Record<string, string | undefined> = {};
  for (const name of oneStory[0] as string[]) {
    const article = await archive.services.catalogue.article(await idOf(archive, name));
    roles[name] = article?.story?.role;
    expect(article?.alsoIn).toHaveLength(3);
  }
  expect(roles).toEqual({
    agency: "origin",
    copy: "copy",
    abridged: "abridged",
    expanded: "expanded",
  });
});

test("pages of one template with other figures are told as nearly the same text", async () => {
  const [monday, tuesday] = [await idOf(archive, "gauges"), await idOf(archive, "gaugesNext")];
  const relations = await archive.services.catalogue.relations(monday);
  expect(relations).toMatchObject([{ from: monday, to: tuesday, kind: "facts-differ" }]);
  expect(relations[0]?.conflicts).toContainEqual({ kind: "number", ours: "212", theirs: "208" });
  expect(await archive.services.catalogue.relations(tuesday)).toMatchObject([{ to: monday }]);
});

describe("a list", () => {
  const list = (query = {}) =>
    archive.services.catalogue.articles({ limit: 50, copies: "hide", ...query });

  test("shows one article of a story, and says how many it leaves out", async () => {
    const { articles, copiesHidden } = await list();
    expect(articles).toHaveLength(4);
    expect(copiesHidden).toBe(3);
    const agency = articles.find(({ title }) => title === papers.agency?.title);
    expect(agency).toMatchObject({ copies: 3 });
  });

  test("shows every copy to those who ask", async () => {
    const { articles, copiesHidden } = await list({ copies: "show" });
    expect(articles).toHaveLength(names.length);
    expect(copiesHidden).toBe(0);
  });

  test("shows a copy where the one that stands for its story is not asked for", async () => {
    const { articles } = await list({ publisher: "pellgazette.example" });
    expect(articles).toMatchObject([{ title: "River dispute is over", copies: 3 }]);
    const later = await list({ from: "2020-10-06", to: "2020-10-07" });
    const titles = later.articles.map(({ title }) => title).sort();
    expect(titles).toEqual(["Neighbours settle river dispute", "River gauges, Tuesday"]);
  });

  test("goes on from page to page without losing or repeating one", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, cursor });
      seen.push(...page.articles.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual((await list()).articles.map(({ id }) => id));
  });
});
