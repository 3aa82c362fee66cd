/** The publisher that somebody means: by domain, URL, or name. */
import { ArticleQuery, type ArticleSummary, maxPageSize } from "@winnow/core/records";
import { registrableDomain } from "@winnow/core/text";
import { UsageError } from "../command/errors.ts";
import type { ArchiveReader } from "./reader.ts";

type Publisher = NonNullable<ArticleSummary["publisher"]>;

/** As many publishers as a hint names. */
const maxNamed = 6;

/** Finds the domain that articles are asked by; throws for a name that no publisher has. */
export async function publisherAsked(reader: ArchiveReader, given: string): Promise<string> {
  const domain = registrableDomain(given);
  if (domain !== null) return domain;
  const known = await publishersOf(reader);
  const wanted = folded(given);
  const named = known.find(({ name }) => name !== null && folded(name) === wanted);
  if (named?.domain) return named.domain;
  throw new UsageError(`no publisher ${JSON.stringify(given)}`, likeliest(known, given));
}

/** Names publishers that a domain without articles may have been meant for; `null` if none. */
export async function publisherHint(reader: ArchiveReader, domain: string): Promise<string | null> {
  return likeliest(await publishersOf(reader), domain);
}

function likeliest(known: readonly Publisher[], given: string): string | null {
  const wanted = folded(given.split(".")[0] ?? given);
  const isLike = ({ name, domain }: Publisher) =>
    [name, domain].some((text) => text !== null && folded(text).includes(wanted));
  const alike = known.filter(isLike);
  const named = (alike.length > 0 ? alike : known).slice(0, maxNamed);
  if (named.length === 0) return null;
  const what = alike.length > 0 ? "publishers like it" : "publishers there are";
  const list = named.map(({ name, domain }) => (name ? `${name} (${domain})` : domain)).join(", ");
  return `${what}: ${list}`;
}

/** Every publisher with a domain, by the first name that an article gives it. */
async function publishersOf(reader: ArchiveReader): Promise<Publisher[]> {
  const known = new Map<string, Publisher>();
  const query = ArticleQuery.parse({ copies: "show", limit: maxPageSize });
  for (let cursor: string | undefined; ; ) {
    const page = await reader.articles({ ...query, cursor });
    for (const { publisher } of page.articles) {
      if (publisher?.domain && !known.get(publisher.domain)?.name) {
        known.set(publisher.domain, publisher);
      }
    }
    if (page.next === null) return [...known.values()];
    cursor = page.next;
  }
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
