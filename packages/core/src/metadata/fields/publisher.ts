/** Who published the page: its name as the page prints it, its domain if one is known. */

import { textsOf } from "../../page/json/json-ld.ts";
import type { Publisher } from "../../records/article.ts";
import { registrableDomain } from "../../text/url.ts";
import { comparable, foldSpace } from "../../text/words.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";
import { isSiteName } from "./title/site-name.ts";

/** In order: names the page declares, its address, then what a scrape lets slip. */
export const publisherRules: readonly Rule<Publisher>[] = [
  {
    name: "meta:og:site_name",
    confidence: 0.85,
    find: (input) => metasOf(input, "og:site_name").flatMap((raw) => named(raw, input)),
  },
  {
    name: "json-ld:publisher",
    confidence: 0.85,
    find: (input) => {
      const ld = input.facts?.ld;
      if (ld === undefined) return [];
      return [...ld.articles, ...ld.pages]
        .flatMap((node) => textsOf(node.publisher, ld))
        .flatMap((raw) => named(raw, input));
    },
  },
  {
    name: "meta:application-name",
    confidence: 0.6,
    find: (input) => metasOf(input, ...nameMetas).flatMap((raw) => named(raw, input)),
  },
  {
    name: "html:title-end",
    confidence: 0.6,
    find: (input) => titleEnds(input).flatMap((raw) => named(raw, input)),
  },
  {
    name: "text:publisher-role",
    confidence: 0.7,
    find: ({ lines }) =>
      lines
        .filter(({ role, trims }) => role === "publisher" && trims.length === 0)
        .flatMap(({ source }) => domainsIn(source)),
  },
  {
    name: "text:glued-domain",
    confidence: 0.8,
    find: gluedDomains,
  },
  {
    name: "url:domain",
    confidence: 0.6,
    find: ({ url, domain }) =>
      domain === null || url === null ? [] : [{ value: { name: null, domain }, raw: url }],
  },
  {
    name: "text:mailing-list",
    confidence: 0.6,
    find: (input) =>
      input.facts === null
        ? input.lines
            .filter(({ source }) => invitation.test(source.slice(0, 200)))
            .flatMap(({ source }) => domainsIn(source))
        : [],
  },
];

/** Some give the outlet's page on a network there, which is no name. */
const nameMetas = [
  ...["application-name", "dc.publisher", "citation_publisher", "article:publisher", "publisher"],
];

/** Two readings are one publisher when they share the domain, or else the name. */
export function publisherKey({ name, domain }: Publisher): string {
  return domain ?? comparable(name ?? "");
}

/** Lines that speak in the publisher's voice: mailing lists, subscriptions, copyright notes. */
const invitation =
  /(?:mailing list|newsletter|subscribe to|copyright|©|\(c\)|all rights reserved|рассылк|подпис|подпиш|rundbrief|abonnez|suscr[ií]b|iscriviti|alle rechte)/i;

const domainWord =
  /(?<![\p{L}\p{N}@./-])((?:[a-z0-9][a-z0-9-]{0,40}\.){1,3}[a-z]{2,12})(?![\p{L}\p{N}@-]|\.\p{L})/giu;
/** File names look like domains of countries. */
const fileEnd =
  /\.(?:js|ts|py|md|sh|rs|pl|ps|zip|mov|app|doc|pdf|jpe?g|png|gif|php|html?|info|name)$/i;

function named(raw: string, { domain }: RuleInput): Reading<Publisher>[] {
  const name = withoutSlogan(foldSpace(raw).slice(0, 120));
  if (name === "" || /^https?:/i.test(name)) return [];
  return [{ value: { name, domain }, raw }];
}

const slogan = /^(.{2,40}?)\s[-–—|:]\s(.{2,110})$/u;
/** Words from which what follows a name is a sentence about it. */
const minSlogan = 4;

/** "Quay Post - All that the tide brings in": the name stands before the dash. */
function withoutSlogan(text: string): string {
  const [, name = "", rest = ""] = slogan.exec(text) ?? [];
  const words = rest.split(" ").length;
  return words >= minSlogan && words > name.split(" ").length ? name : text;
}

/** The end of a page's title that reads like its domain: "… | The Invented Times" at inventedtimes.com. */
function titleEnds({ facts, domain }: RuleInput): string[] {
  const name = domain?.split(".")[0] ?? "";
  if (name === "" || !facts?.title) return [];
  const ends = facts.title.slice(0, 500).split(/\s[|•·»–—-]\s/);
  return ends.slice(1).filter((end) => isSiteName(comparable(end), new Set([name])));
}

function domainsIn(source: string): Reading<Publisher>[] {
  return [...source.slice(0, 300).matchAll(domainWord)].flatMap(([, word = ""]) =>
    publisherOf(word, source),
  );
}

/** What the cleaner cut off a line, or what stands glued to the first sentence if nothing was cut. */
function gluedDomains({ lines, facts }: RuleInput): Reading<Publisher>[] {
  if (facts !== null) return [];
  return lines.flatMap(({ trims, text }) => [
    ...trims.flatMap((trim) => (/^\S{4,80}$/.test(trim.text.trim()) ? domainsIn(trim.text) : [])),
    ...gluedStart(text),
  ]);
}

function gluedStart(text: string): Reading<Publisher>[] {
  // The suffix takes letters in lower case only: "…world.comArmenia" ends with the small "com".
  const match = /^((?:[A-Za-z0-9][A-Za-z0-9-]{1,40}\.){1,2}[a-z]{2,6})\p{Lu}\p{Ll}/u.exec(
    text.slice(0, 120),
  );
  return match?.[1] ? publisherOf(match[1], match[1]) : [];
}

function publisherOf(word: string, raw: string): Reading<Publisher>[] {
  const domain = fileEnd.test(word) ? null : registrableDomain(word);
  return domain === null ? [] : [{ value: { name: word, domain }, raw }];
}
