/** What rules share: the page's declarations, and views of it that several rules need. */
import type { Line } from "../../clean/text-document.ts";
import type { CalendarName, DateContext } from "../../dates/index.ts";
import { languageOf } from "../../language/detect-language.ts";
import { textsOf } from "../../page/json/json-ld.ts";
import type { Evidence } from "../../records/evidence.ts";
import { registrableDomain } from "../../text/url.ts";
import { comparable } from "../../text/words.ts";
import { headLines, titleIndexes } from "./head-lines.ts";
import type { MetadataInput } from "./input.ts";

export interface RuleInput extends MetadataInput {
  /** The lines around the headline, or before the first prose, in order. */
  readonly head: readonly Line[];
  /** Where the headline stands among the lines, best place first. */
  readonly titleLines: readonly number[];
  /** Position of the main headline among the page's texts, if the page has one. */
  readonly headlineAt: number | null;
  /** The page's language with its evidence, read once for all rules. */
  readonly language: Evidence<string> | null;
  /** What decides how dates are read. */
  readonly dates: DateContext;
  /** Comparable forms of the names this site calls itself by. */
  readonly siteNames: ReadonlySet<string>;
  /** The registrable domain of the page's URL. */
  readonly domain: string | null;
}

/** Prepares what the rules of all fields look at. */
export function ruleInput(input: MetadataInput): RuleInput {
  const headline = input.facts?.headline ?? null;
  const language = languageOf(input.lines, input.facts);
  const domain = registrableDomain(input.url ?? "");
  const titleLines = titleIndexes(input.lines, headline?.text ?? input.facts?.title ?? null);
  return {
    ...input,
    language,
    titleLines,
    head: headLines(input.lines, titleLines),
    headlineAt: headline?.at ?? null,
    domain,
    dates: {
      language: language?.value ?? null,
      declared: declaredBeside(input, language?.value ?? null),
      region: regionOf(input, domain),
      calendar: calendarOf(input, language?.value ?? null, domain),
      capturedAt: input.capturedAt,
    },
    siteNames: siteNamesOf(input, domain),
  };
}

/** Gives an input the address that the page calls its own, if it was saved without one. */
export function addressed(input: RuleInput, url: string | null): RuleInput {
  return input.url !== null || url === null
    ? input
    : { ...input, url, domain: registrableDomain(url) };
}

/** The contents of the metas with one of these keys, in the order of the keys. */
export function metasOf(input: MetadataInput, ...keys: string[]): string[] {
  const found: string[] = [];
  for (const key of keys) {
    const contents = input.facts?.declared.get(key);
    if (contents) found.push(...contents);
  }
  return found;
}

/** The language that the page declares, if it is written in another. */
function declaredBeside({ facts }: MetadataInput, language: string | null): string | null {
  const primary = facts?.language?.slice(0, 8).split(/[-_]/)[0]?.toLowerCase() ?? "";
  return primary === "" || primary === language?.split("-")[0] ? null : primary;
}

/** The country of the page: of its `lang` attribute, its locale or its domain. */
function regionOf(input: MetadataInput, domain: string | null): string | null {
  const tag = input.facts?.language ?? metasOf(input, "og:locale", "content-language")[0] ?? "";
  const subtag = /[-_]([a-z]{2})\b/i.exec(tag)?.[1];
  const host = domain?.split(".").at(-1) ?? "";
  if (/^[a-z]{2}$/.test(host) && !borrowed.has(host)) return host;
  return subtag?.toLowerCase() ?? null;
}

const calendars: Readonly<Record<string, CalendarName>> = {
  ...{
    th: "buddhist",
    fa: "persian",
    prs: "persian",
    ps: "persian",
    am: "ethiopic",
    ti: "ethiopic",
    ne: "bikram",
  },
};

/** The calendar that a page counts by: of the language that it declares, or is written in. */
function calendarOf(
  input: MetadataInput,
  language: string | null,
  domain: string | null,
): CalendarName | null {
  const declared = input.facts?.language ?? "";
  const primary = declared.split(/[-_]/)[0]?.toLowerCase() ?? "";
  const own = calendars[primary] ?? calendars[language ?? ""];
  if (own !== undefined) return own;
  const isChinese = primary === "zh" || language?.startsWith("zh") === true;
  const isTaiwan = /[-_](?:hant|tw)\b/i.test(declared) || domain?.endsWith(".tw") === true;
  return isChinese && isTaiwan ? "roc" : null;
}

/** Country codes that are mostly used by others. */
const borrowed: ReadonlySet<string> = new Set(
  "ai am cc co fm gg io la ly me sh tk to tv ws eu".split(" "),
);

function siteNamesOf(input: MetadataInput, domain: string | null): ReadonlySet<string> {
  const ld = input.facts?.ld;
  const names = [
    ...metasOf(input, "og:site_name", "application-name", "twitter:site"),
    ...(ld ? [...ld.articles, ...ld.pages].flatMap((node) => textsOf(node.publisher, ld)) : []),
    ...(ld
      ? ld.others
          .filter((node) => node["@type"] === "WebSite")
          .flatMap((node) => textsOf(node.name, ld))
      : []),
  ];
  if (domain !== null) names.push(domain, domain.split(".")[0] ?? "");
  return new Set(names.map(comparable).filter((name) => name !== ""));
}
