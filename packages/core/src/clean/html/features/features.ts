/** Features: what the scorer of blocks is shown of each; training and cleaning use this one code. */
import type { PageDocument } from "../blocks/block.ts";
import type { TokenTable } from "./class-tokens.ts";
import { columnCount, type FeatureTable } from "./feature-names.ts";
import { writeOwnFeatures } from "./own.ts";
import { writePageFeatures } from "./page.ts";
import { writePathFeatures } from "./path.ts";
import { writePlaceFeatures } from "./place.ts";
import { Structure } from "./structure.ts";
import { writeTokenFeatures } from "./tokens.ts";

/** Computes the features of every block, those included that a pass has removed. */
export function featuresOf(document: PageDocument, tokens: TokenTable): FeatureTable {
  const rows = document.lines.length;
  const values = new Float32Array(rows * columnCount);
  if (rows === 0) return { values, rows };
  const structure = new Structure(document);
  writeOwnFeatures(document, structure, values);
  writePlaceFeatures(document, structure, values);
  writePathFeatures(document, structure, values);
  writeTokenFeatures(document, tokens, values);
  writePageFeatures(document, structure, values);
  return { values, rows };
}
