/** Who wrote the article: people, or the agency alone if no person is named. */
import { comparable } from "../../text.ts";
import { isNode, type LdNode, resolve, textsOf, typesOf } from "../json-ld.ts";
import type { Mark } from "../marks.ts";
import type { Reading, Rule } from "../rule.ts";
import { metasOf, type RuleInput } from "../rule-input.ts";
import { isSiteName } from "../title/without-site.ts";
import { bylinePart, namesIn, opensAsByline } from "./names.ts";

/** In order: people declared for the article; lines that say "By"; marked elements near the headline. */
export const bylineRules: readonly Rule<string[]>[] = [
  {
    name: "json-ld:author",
    confidence: 0.85,
    find: (input) => ldAuthors(input, "people").filter(({ value }) => value.every(isFullName)),
  },
  {
    name: "text:byline-role",
    confidence: 0.85,
    find: ({ lines }) =>
      lines
        .filter((line) => line.role === "byline")
        .flatMap((line) => namesFrom(line.source, true)),
  },
  {
    name: "text:by-line",
    confidence: 0.8,
    find: byLines,
  },
  {
    name: "html:author-property",
    confidence: 0.8,
    find: (input) => marked(input, /^(itemprop|rel):/),
  },
  {
    name: "meta:author",
    confidence: 0.7,
    find: (input) => metaAuthors(input).filter(({ value }) => value.every(isFullName)),
  },
  {
    name: "html:byline-class",
    confidence: 0.65,
    find: (input) => marked(input, /^class:/),
  },
  {
    name: "html:author-link",
    confidence: 0.6,
    find: (input) => marked(input, /^link:/),
  },
  {
    name: "json-ld:author-handle",
    confidence: 0.5,
    find: (input) => ldAuthors(input, "people"),
  },
  {
    name: "meta:author-handle",
    confidence: 0.45,
    find: metaAuthors,
  },
  {
    name: "text:by-line-anywhere",
    confidence: 0.45,
    find: byLinesAnywhere,
  },
  {
    name: "json-ld:author-organization",
    confidence: 0.4,
    find: (input) => ldAuthors(input, "organizations"),
  },
];

/** Two bylines are one when they name the same people. */
export function bylineKey(people: readonly string[]): string {
  return people.map(comparable).sort().join("|");
}

function namesFrom(raw: string, printed: boolean): Reading<string[]>[] {
  const { people, agencies } = namesIn(raw, printed);
  const value = people.length > 0 ? people : agencies;
  return value.length > 0 ? [{ value, raw }] : [];
}

function ldAuthors(input: RuleInput, kind: "people" | "organizations"): Reading<string[]>[] {
  const ld = input.facts?.ld;
  if (ld === undefined) return [];
  for (const node of [...ld.articles, ...ld.pages]) {
    const authors = [node.author ?? node.creator].flat().slice(0, 20);
    const texts = authors.flatMap((author) => {
      const isOrganization = isNode(author) && isOrganizationNode(resolve(author, ld));
      return isOrganization === (kind === "organizations") ? textsOf(author, ld) : [];
    });
    const people =
      kind === "organizations"
        ? texts.filter((text) => namesFrom(text, false).length > 0)
        : texts
            .flatMap((text) => namesFrom(text, false).flatMap(({ value }) => value))
            .filter((name) => !isSiteName(comparable(name), input.siteNames));
    if (people.length > 0) return [{ value: [...new Set(people)], raw: texts.join(", ") }];
  }
  return [];
}

/** A name of two words or more; single ones are often the names of accounts. */
function isFullName(name: string): boolean {
  return /\S\s\S/.test(name) || /[^\p{Script=Latin}\p{P}\d]/u.test(name);
}

function isOrganizationNode(node: LdNode): boolean {
  return typesOf(node).some((type) => /Organization|Corporation|WebSite|Brand/.test(type));
}

function metaAuthors(input: RuleInput): Reading<string[]>[] {
  const label = metasOf(input, "twitter:label1")[0] ?? "";
  const values = metasOf(
    input,
    ...[
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
    ],
    ...["byl", "citation_author", "og:article:author", "article:author_name", "cxenseparse:author"],
    ...(/written|author|verfasst|geschrieben|écrit|escrito|scritto|автор/i.test(label)
      ? ["twitter:data1"]
      : []),
  );
  const single = new Map<string, string[]>();
  for (const value of values)
    for (const { value: people } of namesFrom(value, false)) {
      const named = people.filter((name) => !isSiteName(comparable(name), input.siteNames));
      if (named.length > 0) single.set(bylineKey(named), named);
    }
  return [...single.values()].map((value) => ({ value, raw: value.join(", ") }));
}

/** Texts between headline and byline, beyond which a marked name is somebody else's. */
const reach = 60;

function marked(input: RuleInput, by: RegExp): Reading<string[]>[] {
  const from = input.headlineAt ?? 0;
  const near = (input.facts?.marks ?? []).filter(
    (mark) =>
      mark.kind === "byline" &&
      by.test(mark.by) &&
      isOwn(mark) &&
      mark.at - from > -15 &&
      mark.at - from < reach,
  );
  const readings = near.flatMap((mark) =>
    namesFrom(mark.text || (mark.value ?? ""), true).filter(
      ({ value }) => !value.every((name) => isSiteName(comparable(name), input.siteNames)),
    ),
  );
  return readings.sort((a, b) => b.value.length - a.value.length);
}

function isOwn({ region }: Mark): boolean {
  return region === null || region === "header" || region === "bio";
}

/** Longer lines are prose, in which "by" is a word among others. */
const maxLineLength = 160;

/** Lines of the head that open as a byline, or say "By" with the name on the next line. */
function byLines({ head }: RuleInput): Reading<string[]>[] {
  return head.flatMap((line, index) => {
    if (line.source.length > maxLineLength) return [];
    const part = bylinePart(line.source);
    if (part !== null)
      return namesFrom(part, true).map(({ value }) => ({ value, raw: line.source }));
    const next = head[index + 1];
    return /^(by|von|par|por|written by)\s?:?$/i.test(line.source) && next
      ? namesFrom(next.source, true)
      : [];
  });
}

/** "Written by …" at the foot of the article, if one such line is all there is. */
function byLinesAnywhere({ lines }: RuleInput): Reading<string[]>[] {
  const found = lines
    .filter(({ source }) => source.length < 100 && opensAsByline(source))
    .flatMap(({ source }) => namesFrom(source, true));
  return new Set(found.map(({ value }) => bylineKey(value))).size === 1 ? found.slice(0, 1) : [];
}
