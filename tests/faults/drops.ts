/** The drops that are ingested under faults: few, and between them they take every path. */
import { htmlPage } from "../support/pages.ts";
import type { Page } from "../support/world.ts";

const url = "https://news.example.org/bridge";

/** Shares no sentence with the pages about the bridge. */
const scrape = [
  "Skip to content",
  "",
  "Lighthouse keeper retires",
  "",
  "After thirty-one winters on the rock, Oren Tal handed the keys of the lighthouse to a machine.",
  "He says that he will miss the gulls, the paraffin and the long silence before a storm.",
  "Fishermen from both harbours rowed out to bring him home, and a band was waiting on the pier.",
].join("\n");

export const drops: readonly Page[] = [
  { key: "inbox/a/bridge.html", body: htmlPage("Bridge closed", url), capturedAt: "2025-03-05" },
  {
    key: "inbox/a/bridge-later.html", // a version of it
    body: htmlPage("Bridge open again", url),
    capturedAt: "2025-03-09",
  },
  {
    key: "inbox/b/bridge-before.html", // the first's text, saved earlier: it takes its place
    body: htmlPage("Bridge closed", url, "Start"),
    capturedAt: "2025-03-01",
  },
  { key: "inbox/b/empty.txt", body: "" },
  { key: "inbox/c/scrape.txt", body: scrape, capturedAt: "2025-04-01" },
  { key: "inbox/c/same bytes.txt", body: scrape, capturedAt: "2025-04-02" },
];

export const keys = drops.map(({ key }) => key);
