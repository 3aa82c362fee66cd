/** Words and addresses. */
export { normalizeUrl, registrableDomain, urlSchemeVersion } from "./url.ts";
