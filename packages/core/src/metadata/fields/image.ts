/** The picture that stands for the article where it is linked. */
import { isNode, resolve } from "../../page/json/json-ld.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";

/** In order: what is shared with a link, then what describes the article. */
export const imageRules: readonly Rule<string>[] = [
  {
    name: "meta:og:image",
    confidence: 0.85,
    find: (input) =>
      metasOf(input, "og:image:secure_url", "og:image", "og:image:url").flatMap((url) =>
        imageAt(url, input),
      ),
  },
  {
    name: "json-ld:image",
    confidence: 0.8,
    find: (input) => ldImages(input).flatMap((url) => imageAt(url, input)),
  },
  {
    name: "meta:twitter:image",
    confidence: 0.75,
    find: (input) =>
      metasOf(input, "twitter:image", "twitter:image:src", "thumbnail", "image").flatMap((url) =>
        imageAt(url, input),
      ),
  },
];

/** Two pictures are one when their addresses are, whatever size is asked for. */
export function imageKey(url: string): string {
  return url.replace(/^https?:/, "").split("?")[0] ?? "";
}

const maxImages = 5;

function ldImages({ facts }: RuleInput): string[] {
  const ld = facts?.ld;
  if (ld === undefined) return [];
  const images = ld.articles.flatMap((node) => [node.image ?? node.thumbnailUrl].flat());
  return images.slice(0, maxImages).flatMap((image) => {
    const url = isNode(image) ? (resolve(image, ld).url ?? resolve(image, ld).contentUrl) : image;
    return typeof url === "string" ? [url] : [];
  });
}

/** File names of what stands in where an article has no picture. */
const standIn =
  /(?:^|[/_-])(?:logo|favicon|placeholder|no-?image|spacer|blank|default-(?:image|photo|thumb\w*|share|og))(?=[._-])|^\/default(?=[._-])/i;

function imageAt(raw: string, { url, facts }: RuleInput): Reading<string>[] {
  const base = url ?? facts?.canonical ?? undefined;
  const resolved = URL.parse(raw.trim(), URL.canParse(base ?? "") ? base : undefined);
  if (resolved === null || !/^https?:$/.test(resolved.protocol)) return [];
  const file = resolved.pathname.slice(resolved.pathname.lastIndexOf("/"));
  return standIn.test(file) ? [] : [{ value: resolved.href, raw }];
}
