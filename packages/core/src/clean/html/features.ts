/** Features: what the scorer of blocks is shown of each; training and cleaning use this one code. */
import type { PageSheet } from "./block.ts";
import type { TokenTable } from "./class-tokens.ts";
import { columnCount, type FeatureTable } from "./feature-names.ts";
import { writeOwnFeatures } from "./features-own.ts";
import { writePageFeatures } from "./features-page.ts";
import { writePathFeatures } from "./features-path.ts";
import { writePlaceFeatures } from "./features-place.ts";
import { writeTokenFeatures } from "./features-tokens.ts";
import { Structure } from "./structure.ts";

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
