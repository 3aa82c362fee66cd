/** Where a page says who wrote it: what it declares, what it marks, and what it prints. */
import { comparable } from "../../text.ts";
import { isNode, type LdNode, resolve, textsOf, typesOf } from "../json-ld.ts";
import type { Mark } from "../marks.ts";
import { remembering } from "../recent.ts";
import type { Reading, Rule } from "../rule.ts";
import { metasOf, type RuleInput } from "../rule-input.ts";
import { byLinesAnywhere, headByLines, loneNames, roleLines } from "./byline-lines.ts";
import { namesIn } from "./names.ts";

export interface BylineReading extends Reading<string[]> {
  /** Texts between the headline and the element, `null` for what stands in no element. */
  texts: number | null;
  /** Lines between the headline and the line, `null` for what stands in none. */
  lines: number | null;
  /** Whether the element stands in a box about the author. */
  inBio: boolean;
  /** Which line it is, `null` for what stands in none, and what the elements around it claim to be. */
  index: number | null;
  hints: number;
}

type BylineRule = Rule<string[], BylineReading>;

/** In order of trust: people declared for the article, lines that say "By", marked elements. */
export const bylineSources: readonly BylineRule[] = [
  { name: "json-ld:author", confidence: 0.85, find: (input) => ldAuthors(input, "people") },
  { name: "text:byline-role", confidence: 0.85, find: roleLines },
  { name: "text:by-line", confidence: 0.8, find: headByLines },
  { name: "html:author-property", confidence: 0.8, find: (input) => marked(input, /^itemprop:/) },
  { name: "html:rel-author", confidence: 0.75, find: (input) => marked(input, /^rel:/) },
  { name: "meta:author", confidence: 0.7, find: (input) => declared(input, ["author"]) },
  {
    name: "meta:article:author",
    confidence: 0.7,
    find: (input) => declared(input, ["article:author", "og:article:author"]),
  },
  { name: "meta:byline", confidence: 0.7, find: (input) => declared(input, bylineMetas) },
  { name: "meta:citation_author", confidence: 0.7, find: citationAuthors },
  { name: "meta:twitter:data1", confidence: 0.6, find: labelledAuthors },
  { name: "html:byline-class", confidence: 0.65, find: (input) => marked(input, /^class:/) },
  { name: "html:author-link", confidence: 0.6, find: (input) => marked(input, /^link:/) },
  { name: "html:address", confidence: 0.4, find: (input) => marked(input, /^address/) },
  { name: "text:by-line-anywhere", confidence: 0.45, find: byLinesAnywhere },
  {
    name: "json-ld:author-organization",
    confidence: 0.4,
    find: (input) => ldAuthors(input, "organizations"),
  },
  { name: "json-ld:person", confidence: 0.4, find: ldPeople },
  { name: "text:lone-name", confidence: 0.3, find: loneNames },
];

const bylineMetas: readonly string[] = [
  ...["parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl"],
  ...["article:author_name", "cxenseparse:author", "dc.contributor", "authors", "article.author"],
];

/** Two bylines are one when they name the same people. */
export function bylineKey(people: readonly string[]): string {
  return people.map(formOf).sort().join("|");
}

const formOf = remembering(comparable);

/** Agencies stand in where no person is named. */
export function peopleIn(raw: string, printed: boolean): string[] {
  const { people, agencies } = namesIn(raw, printed);
  return people.length > 0 ? people : agencies;
}

function ofPage(value: readonly string[], raw: string): BylineReading[] {
  const people = [...new Set(value)];
  return people.length === 0
    ? []
    : [{ value: people, raw, texts: null, lines: null, inBio: false, index: null, hints: 0 }];
}

function ldAuthors(input: RuleInput, kind: "people" | "organizations"): BylineReading[] {
  const ld = input.facts?.ld;
  if (ld === undefined) return [];
  return [...ld.articles, ...ld.pages].slice(0, 20).flatMap((node) => {
    const authors = [node.author ?? node.creator].flat().slice(0, 20);
    const texts = authors.flatMap((author) => {
      const isOrganization = isNode(author) && isOrganizationNode(resolve(author, ld));
      return isOrganization === (kind === "organizations") ? textsOf(author, ld) : [];
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

/** What metas say, each alone and all of them together. */
function declared(input: RuleInput, keys: readonly string[]): BylineReading[] {
  const values = [...new Set(metasOf(input, ...keys))].slice(0, 12);
  const lists = values.map((raw) => ({ raw, people: peopleIn(raw, false) }));
  const each = lists.flatMap(({ raw, people }) => ofPage(people, raw));
  if (each.length < 2) return each;
  return [
    ...ofPage(
      lists.flatMap(({ people }) => people),
      values.join(", "),
    ),
    ...each,
  ];
}

/** Scholarly metas print the family name first, and one author each. */
function citationAuthors(input: RuleInput): BylineReading[] {
  const values = metasOf(input, "citation_author", "citation_authors").slice(0, 30);
  const people = values
    .flatMap((value) => value.split(";"))
    .map((value) => value.trim().replace(/^([^,]{1,40}),\s*([^,]{1,40})$/, "$2 $1"))
    .filter((value) => peopleIn(value, false).length > 0);
  const first = people[0];
  return first === undefined
    ? []
    : [...ofPage(people, values.join("; ")), ...ofPage([first], values[0] ?? first)];
}

const authorLabel = /written|author|verfasst|geschrieben|écrit|escrito|scritto|автор|von|par|por/i;

function labelledAuthors(input: RuleInput): BylineReading[] {
  const label = metasOf(input, "twitter:label1")[0] ?? "";
  return authorLabel.test(label) ? declared(input, ["twitter:data1"]) : [];
}

/** Texts around the headline, beyond which a marked name is mostly somebody else's. */
const reachBefore = 25;
const reach = 400;
/** Names that stand so close are the authors of one text. */
const groupReach = 12;
const maxMarks = 12;

/** Marked names, each element alone and neighbours together. */
function marked(input: RuleInput, by: RegExp): BylineReading[] {
  const from = input.headlineAt ?? 0;
  const near = (input.facts?.marks ?? [])
    .filter((mark) => mark.kind === "byline" && by.test(mark.by) && isOwn(mark))
    .filter(({ at }) => at - from > -reachBefore && at - from < reach)
    .slice(0, maxMarks);
  const readings = near.flatMap((mark): BylineReading[] => {
    const raw = mark.text || (mark.value ?? "");
    const inBio = mark.region === "bio";
    return ofPage(peopleIn(raw, true), raw).map((reading) => ({
      ...reading,
      texts: mark.at - from,
      inBio,
    }));
  });
  return [...groupsOf(readings), ...readings];
}

function isOwn({ region }: Mark): boolean {
  return region === null || region === "header" || region === "bio";
}

function groupsOf(readings: readonly BylineReading[]): BylineReading[] {
  const groups: BylineReading[][] = [];
  for (const reading of readings) {
    const last = groups.at(-1);
    const gap = (reading.texts ?? 0) - (last?.at(-1)?.texts ?? 0);
    if (last && gap <= groupReach) last.push(reading);
    else groups.push([reading]);
  }
  return groups.flatMap((group) => {
    const value = [...new Set(group.flatMap((reading) => reading.value))];
    const [first] = group;
    return first === undefined || value.length <= first.value.length
      ? []
      : [{ ...first, value, raw: group.map(({ raw }) => raw).join(", ") }];
  });
}
