/** Words and addresses. */
export { normalizeUrl, registrableDomain, urlSchemeVersion } from "./url.ts";
export { countWords } from "./words.ts";
