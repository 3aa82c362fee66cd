/** A page that says nothing of itself, for tests that care for other things. */
import { Metadata } from "../records/article.ts";

const nothing = Object.keys(Metadata.shape).map((field) => [field, null]);

export const noMetadata: Metadata = Metadata.parse(Object.fromEntries(nothing));
