/** Frozen corpora: what stands beside an export so that it can be checked and cited. */
export { CorpusName, Frozen, frozenFiles, frozenTexts } from "./frozen.ts";
export { type FrozenFolder, type Verified, verifyFrozen } from "./verify.ts";
