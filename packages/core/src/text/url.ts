/** URLs as identities: when two addresses mean one page, and whose page it is. */
import { getDomain } from "tldts";
import { readableDomain } from "./punycode.ts";

/** Version of the rules below. Stored keys name it, so that a new scheme never meets old keys. */
export const urlSchemeVersion = 1;

/** Query parameters that say how a reader came, never which page it is. */
const trackingParameters: ReadonlySet<string> = new Set([
  ..."fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh".split(
    " ",
  ),
  ..."li_fat_id mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id oly_anon_id oly_enc_id wickedid".split(
    " ",
  ),
  ..."_ga _gl ncid cmpid ocid smid spm srsltid s_cid xtor rss_id ref_src ref_url".split(" "),
  ..."at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4".split(" "),
]);

/** Beginnings of parameter names with the same meaning. */
const trackingPrefixes: readonly string[] = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_"];

/** Parameters that ask for another rendering of the same page. */
const renderingParameters: ReadonlyMap<string, RegExp> = new Map([
  ["amp", /^(1|true|yes)?$/i],
  ["outputtype", /^amp$/i],
  ["m", /^1$/],
  ["mobile", /^(1|true)$/i],
]);

/** Host labels that name a rendering for a device rather than another site. */
const deviceLabels: ReadonlySet<string> = new Set(["www", "m", "mobile", "amp", "wap", "touch"]);

/** Caches that put the address of the page into their own path. */
const ampCache = /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/i;

/**
 * Gives the form of a URL under which two addresses of one page are equal, or `null` if the text is
 * no http(s) URL.
 *
 * The result is for comparison, not for fetching: it is always https and has no `www.`.
 *
 * @example
 * in:  HTTP://www.Example.org:80/story/amp/?utm_source=x&b=2&a=1#top
 * out: https://example.org/story?a=1&b=2
 */
export function normalizeUrl(url: string): string | null {
  const cached = ampCache.exec(url.trim());
  const parsed = parseHttp(cached ? `https://${cached[2]}` : url);
  if (parsed === null) return null;
  const host = withoutDeviceLabels(parsed.hostname.replace(/\.$/, ""));
  const port = parsed.port === "" ? "" : `:${parsed.port}`;
  return `https://${host}${port}${comparablePath(parsed.pathname)}${comparableQuery(parsed)}`;
}

/**
 * Gives the domain that somebody registered (`example.co.uk` of `https://news.example.co.uk/a`), or
 * `null` for addresses without one, such as IP numbers and bare suffixes. It is in the letters that
 * its readers know: `bücher.example`, never `xn--bcher-kva.example`.
 */
export function registrableDomain(urlOrHost: string): string | null {
  const domain = domainOf(urlOrHost);
  if (domain === null || !domain.includes("xn--")) return domain;
  return readableDomain(domain);
}

function domainOf(urlOrHost: string): string | null {
  const text = urlOrHost.trim();
  if (/^[a-z][a-z0-9+.-]{0,20}:(?!\d)/i.test(text) && parseHttp(text) === null) return null;
  return getDomain(text, { allowPrivateDomains: true })?.toLowerCase() ?? null;
}

/** Says whether a URL is the front page of a site, or of one of its languages. */
export function isHomePage(url: string): boolean {
  const normalized = normalizeUrl(url);
  if (normalized === null) return false;
  const { pathname, search } = new URL(normalized);
  return (
    search === "" &&
    /^\/([a-z]{2}([-_][a-z]{2})?)?\/?((index|default|home|main)(\.[a-z]{2,5})?)?$/i.test(pathname)
  );
}

function parseHttp(url: string): URL | null {
  const parsed = URL.parse(url.trim());
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname !== ""
    ? parsed
    : null;
}

/** Drops device labels left of the registrable domain: `en.m.example.org` is `en.example.org`. */
function withoutDeviceLabels(host: string): string {
  const domain = domainOf(host);
  if (domain === null || host === domain) return host;
  const labels = host.slice(0, -domain.length - 1).split(".");
  return [...labels.filter((label) => !deviceLabels.has(label)), domain].join(".");
}

function comparablePath(path: string): string {
  const plain = path
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/\/amp\/?$/i, "")
    .replace(/^\/amp(?=\/)/i, "")
    .replace(/\.amp(\.html?)?$/i, (_, end: string | undefined) => end ?? "");
  return plain.replace(/(?<!\/)\/{1,8}$/, "") || "/";
}

function comparableQuery(url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => !isRendering(name, value));
  if (kept.length === 0) return "";
  kept.sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)));
  return `?${new URLSearchParams(kept)}`;
}

function isRendering(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return (
    trackingParameters.has(lower) ||
    trackingPrefixes.some((prefix) => lower.startsWith(prefix)) ||
    (renderingParameters.get(lower)?.test(value) ?? false)
  );
}

/** Code unit order: `localeCompare` would depend on the machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
