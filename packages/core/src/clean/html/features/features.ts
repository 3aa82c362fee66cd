/** Features: what the scorer of blocks is shown of each; training and cleaning use this one code. */
import type { PageSheet } from "../blocks/block.ts";
import type { TokenTable } from "./class-tokens.ts";
import { columnCount, type FeatureTable } from "./feature-names.ts";
import { writeOwnFeatures } from "./own.ts";
import { writePageFeatures } from "./page.ts";
import { writePathFeatures } from "./path.ts";
import { writePlaceFeatures } from "./place.ts";
import { Structure } from "./structure.ts";
import { writeTokenFeatures } from "./tokens.ts";

/** Computes the features of every block, those included that a pass has removed. */
export function featuresOf(sheet: PageSheet, tokens: TokenTable): FeatureTable {
  const rows = sheet.lines.length;
  const values = new Float32Array(rows * columnCount);
  if (rows === 0) return { values, rows };
  const structure = new Structure(sheet);
  writeOwnFeatures(sheet, structure, values);
  writePlaceFeatures(sheet, structure, values);
  writePathFeatures(sheet, structure, values);
  writeTokenFeatures(sheet, tokens, values);
  writePageFeatures(sheet, structure, values);
  return { values, rows };
}
