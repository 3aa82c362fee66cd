/** Winnow with models that have seen neither the page nor its publisher, as training leaves them in a folder. */
import { readFileSync } from "node:fs";
import { cleanPage } from "@winnow/core/clean/html";
import { pagePasses, Scorer } from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { foldCount, foldOf } from "../training/blocks/rows.ts";
import { modelsVariable } from "./fold-models.ts";
import type { Peer } from "./peer.ts";

const models = process.env[modelsVariable] ?? ".";
const passes = Array.from({ length: foldCount }, (_, fold) =>
  pagePasses(new Scorer(JSON.parse(readFileSync(`${models}/model-${fold}.json`, "utf8")))),
);

export const outOfFold: Peer = ({ bytes, site }) => {
  const payload = readPayload(bytes, null);
  if (payload.kind !== "html") return null;
  const { text, verdict } = cleanPage(parsePage(payload.html), passes[foldOf(site)]);
  return verdict === null ? { text } : null;
};
