/**
 * The release of the cleaner, derived from its content: re-ingestion finds what another release made,
 * and no edit is told between texts that two cleaners read.
 */
import { releaseHashes } from "./release-hashes.ts";

/** Counts what no hash tells: it is raised by hand, for changes that people should speak of. */
const generation = "8";

/** Digits of a hash that stand in a name: two releases of one archive never share eight. */
const digits = 8;

/** Of what reads a page (`8-3f2a91c4`): every record that was extracted says it. */
export const release = `${generation}-${releaseHashes.reads.slice(0, digits)}`;

/** Of what files it: identity, duplicates, stories, profiles. A change of it alone is no edit. */
export const filingRelease = `${generation}-${releaseHashes.files.slice(0, digits)}`;
