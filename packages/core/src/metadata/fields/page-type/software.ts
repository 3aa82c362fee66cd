/** The kinds of pages that software names in its marks: a generator, the classes of `<body>`. */
import type { PageType } from "../../../records/article.ts";
import type { Reading } from "../../engine/rule.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";

const generators: readonly [PageType, RegExp][] = [
  ["forum", /^(?:discourse|vbulletin|phpbb|xenforo|mybb|flarum|nodebb|vanilla|smf|invision)/i],
  [
    "documentation",
    /^(?:sphinx|mkdocs|docusaurus|gitbook|javadoc|doxygen|vitepress|antora|asciidoctor|docutils|rustdoc|mdbook|starlight|nextra)/i,
  ],
];

/** Reads what made the page, where it makes one kind of pages. */
export function readGenerator(input: RuleInput): Reading<PageType>[] {
  return metasOf(input, "generator").flatMap((raw) =>
    generators.filter(([, pattern]) => pattern.test(raw)).map(([value]) => ({ value, raw })),
  );
}

/** In order: a shop's product is a single post to its software too. */
const bodyTokens: readonly [PageType, RegExp][] = [
  [
    "product",
    /(?:^|\s)(?:single-product|product-template-default|template-product|catalog-product-view|pdp)(?=\s|$)/,
  ],
  [
    "collection",
    /(?:^|\s)(?:tax-product_cat|post-type-archive-product|template-collection|catalog-category-view)(?=\s|$)/,
  ],
  ["forum", /(?:^|\s)(?:question-page|viewtopic|topic-page|thread|single-topic)(?=\s|$)/],
  [
    "article",
    /(?:^|\s)(?:single-post|node--type-article|page-node-type-article|node-type-article|page-node-type-blog)(?=\s|$)/,
  ],
];

/** Reads the classes of the body. */
export function readBodyClass({ facts }: RuleInput): Reading<PageType>[] {
  const names = facts?.shape.bodyClass ?? "";
  if (names === "") return [];
  for (const [value, pattern] of bodyTokens) {
    const raw = pattern.exec(names)?.[0].trim();
    if (raw !== undefined) return [{ value, raw }];
  }
  return [];
}
