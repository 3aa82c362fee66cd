/** The models that rank the values of a page's title, byline and date. */
import { Trees, type TreesFile } from "../models/boosted-trees.ts";
import { columnsOf } from "./engine/ranking.ts";
import { bylineRanking } from "./fields/byline/index.ts";
import { publishedAtRanking } from "./fields/date/published-at.ts";
import { titleRanking } from "./fields/title/index.ts";
import byline from "./models/byline.json" with { type: "json" };
import publishedAt from "./models/published-at.json" with { type: "json" };
import title from "./models/title.json" with { type: "json" };

export interface FieldModels {
  readonly title: Trees;
  readonly byline: Trees;
  readonly publishedAt: Trees;
}

/** The files of the three models. */
export type FieldModelFiles = Readonly<Record<keyof FieldModels, TreesFile>>;

/** Makes models of their files; one that asks for an unknown column throws. */
export function modelsOf(files: FieldModelFiles): FieldModels {
  return {
    title: new Trees(files.title, columnsOf(titleRanking)),
    byline: new Trees(files.byline, columnsOf(bylineRanking)),
    publishedAt: new Trees(files.publishedAt, columnsOf(publishedAtRanking)),
  };
}

let committed: FieldModels | null = null;

/** The committed models, made when a page asks for them first. */
export function defaultModels(): FieldModels {
  committed ??= modelsOf({ title, byline, publishedAt });
  return committed;
}
