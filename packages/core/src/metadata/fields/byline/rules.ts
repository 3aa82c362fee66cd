/** Where a page says who wrote it: what it declares, what it marks, and what it prints. */

import { isNode, type LdNode, resolve, textsOf, typesOf } from "../../../page/json/json-ld.ts";
import { remembering } from "../../../text/recent.ts";
import { comparable } from "../../../text/words.ts";
import type { Rule } from "../../engine/rule.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import { isSiteName } from "../title/site-name.ts";
import { bioLines } from "./bio-lines.ts";
import { byLinesAnywhere, headByLines, loneNames, roleLines } from "./byline-lines.ts";
import { type BylineReading, ofPage, peopleIn } from "./byline-reading.ts";
import { closingSignature } from "./closing-signature.ts";
import { markedNames } from "./marked-names.ts";
import { plainName } from "./names/credentials.ts";
import { openingSignature } from "./opening-signature.ts";
import { peopleWithRoles } from "./people-with-roles.ts";
import { profileName } from "./profile.ts";

type BylineRule = Rule<string[], BylineReading>;

/** In order of trust: people declared for the article, lines that say "By", marked elements. */
export const bylineSources: readonly BylineRule[] = [
  { name: "json-ld:author", confidence: 0.85, find: (input) => ldAuthors(input, "people") },
  { name: "text:byline-role", confidence: 0.85, find: roleLines },
  { name: "text:by-line", confidence: 0.8, find: headByLines },
  {
    name: "html:author-property",
    confidence: 0.8,
    find: (input) => markedNames(input, /^itemprop:/),
  },
  { name: "html:rel-author", confidence: 0.75, find: (input) => markedNames(input, /^rel:/) },
  { name: "meta:author", confidence: 0.7, find: (input) => declared(input, ["author"]) },
  {
    name: "meta:article:author",
    confidence: 0.7,
    find: (input) => declared(input, ["article:author", "og:article:author", "og:author"]),
  },
  { name: "meta:byline", confidence: 0.7, find: (input) => declared(input, bylineMetas) },
  { name: "meta:citation_author", confidence: 0.7, find: citationAuthors },
  { name: "meta:twitter:data1", confidence: 0.6, find: labelledAuthors },
  { name: "html:byline-class", confidence: 0.65, find: (input) => markedNames(input, /^class:/) },
  { name: "html:author-link", confidence: 0.6, find: (input) => markedNames(input, /^link:/) },
  { name: "html:address", confidence: 0.4, find: (input) => markedNames(input, /^address/) },
  { name: "text:by-line-anywhere", confidence: 0.45, find: byLinesAnywhere },
  {
    name: "json-ld:author-organization",
    confidence: 0.4,
    find: (input) => ldAuthors(input, "organizations"),
  },
  { name: "json-ld:person", confidence: 0.4, find: ldPeople },
  { name: "text:bio-line", confidence: 0.4, find: bioLines },
  {
    name: "text:people-with-roles",
    column: "text:by-line",
    confidence: 0.3,
    find: peopleWithRoles,
  },
  {
    name: "text:closing-signature",
    column: "text:by-line-anywhere",
    confidence: 0.3,
    find: closingSignature,
  },
  {
    name: "text:opening-signature",
    column: "text:by-line-anywhere",
    confidence: 0.3,
    find: openingSignature,
  },
  { name: "text:lone-name", confidence: 0.3, find: loneNames },
];

const bylineMetas: readonly string[] = [
  ...["parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl"],
  ...["article:author_name", "cxenseparse:author", "dc.contributor", "authors", "article.author"],
  ...["author_name", "authorname", "author-name", "article:author:name", "citation_author_name"],
];

/** Two bylines are one when they name the same people. */
export function bylineKey(people: readonly string[]): string {
  return people.map(formOf).sort().join("|");
}

const formOf = remembering((name) => comparable(plainName(name)));

function ldAuthors(input: RuleInput, kind: "people" | "organizations"): BylineReading[] {
  const ld = input.facts?.ld;
  if (ld === undefined) return [];
  return [...ld.articles, ...ld.pages].slice(0, 20).flatMap((node) => {
    const authors = [node.author ?? node.creator].flat().slice(0, 20);
    const texts = authors.flatMap((author) => {
      const isOrganization = isNode(author) && isOrganizationNode(resolve(author, ld));
      return isOrganization === (kind === "organizations")
        ? textsOf(author, ld).map((text) => profileName(text) ?? text)
        : [];
    });
    const people =
      kind === "people"
        ? texts.flatMap((text) => peopleIn(text, false))
        : texts.filter((text) => peopleIn(text, false).length > 0);
    return ofPage(people, texts.join(", "));
  });
}

function isOrganizationNode(node: LdNode): boolean {
  return typesOf(node).some((type) => /Organization|Corporation|WebSite|Brand/.test(type));
}

/** People whom a page describes beside its article: its author on many blogs. */
function ldPeople({ facts }: RuleInput): BylineReading[] {
  const people = (facts?.ld.others ?? []).filter((node) => typesOf(node).includes("Person"));
  return people
    .slice(0, 3)
    .flatMap(({ name }) => (typeof name === "string" ? ofPage(peopleIn(name, false), name) : []));
}

/** "quayradio.example, Norland": who owns the site, and where. */
function isImprint(value: string, { siteNames }: RuleInput): boolean {
  const [first = "", ...rest] = value.slice(0, 300).split(/,\s/);
  return (
    rest.length > 0 &&
    /^[\w-]+(?:\.[\w-]+)+$/.test(first) &&
    isSiteName(comparable(first), siteNames)
  );
}

/** What metas say, each alone and all of them together. */
function declared(input: RuleInput, keys: readonly string[]): BylineReading[] {
  const values = [...new Set(metasOf(input, ...keys))]
    .filter((value) => !isImprint(value, input))
    .slice(0, 12);
  const lists = values.map((raw) => ({ raw, people: peopleIn(givenFirst(raw), false) }));
  const each = lists.flatMap(({ raw, people }) => ofPage(people, raw));
  if (each.length < 2) return each;
  return [
    ...ofPage(
      lists.flatMap(({ people }) => people),
      values.join(", "),
    ),
    ...each.map((reading) => ({ ...reading, isPart: true })),
  ];
}

const familyFirst = /^(\p{Lu}[\p{L}'’-]{0,30}),\s(\p{Lu}[\p{L}.'’ -]{0,30})$/u;

/** "Example, Ann; Sample, Bo": of several, each with a comma, the family name stands first. */
function givenFirst(value: string): string {
  const parts = value.slice(0, 300).split(/\s?;\s?/);
  return parts.length > 1 && parts.every((part) => familyFirst.test(part))
    ? parts.map((part) => part.replace(familyFirst, "$2 $1")).join("; ")
    : value;
}

/** Scholarly metas print the family name first, and one author each. */
function citationAuthors(input: RuleInput): BylineReading[] {
  const values = metasOf(input, "citation_author", "citation_authors").slice(0, 30);
  const people = values
    .flatMap((value) => value.split(";"))
    .map((value) => value.trim().replace(/^([^,]{1,40}),\s*([^,]{1,40})$/, "$2 $1"))
    .flatMap((value) => peopleIn(value, false));
  const first = people[0];
  return first === undefined
    ? []
    : [
        ...ofPage(people, values.join("; ")),
        ...ofPage([first], values[0] ?? first).map((reading) => ({
          ...reading,
          isPart: people.length > 1,
        })),
      ];
}

const authorLabel =
  /written|author|verfasst|geschrieben|écrit|escrito|scritto|автор|(?<!\p{L})(?:von|par|por)(?!\p{L})/iu;

function labelledAuthors(input: RuleInput): BylineReading[] {
  const label = metasOf(input, "twitter:label1")[0] ?? "";
  return authorLabel.test(label) ? declared(input, ["twitter:data1"]) : [];
}
