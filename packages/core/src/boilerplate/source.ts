/** Whose boilerplate a page carries: the name under which a profile is kept. */
import type { Extraction, Publisher } from "../records/article.ts";
import { sha256 } from "../records/ids.ts";
import { registrableDomain } from "../text/url.ts";
import { comparable } from "../text/words.ts";

/** Characters of a source's name. Longer ones are cut and hashed: the name is part of a key. */
const maxLength = 60;

/**
 * A profile's name. Collections have profiles of their own: who may drop into one is trusted with
 * its pages, and with no other's.
 */
export interface Source {
  collection: string;
  /** As it is shown to people: "example.org". */
  name: string;
}

export interface Origin {
  collection: string;
  /** URLs of the page, the most trustworthy first: whoever dropped it says more than the page. */
  urls: readonly (string | null)[];
  publisher: Publisher | null;
}

/** The origin of a text, the same when it is filed and when it is read. */
export function originOf({
  collection,
  givenUrl,
  url,
  extraction: { publisher },
}: {
  collection: string;
  givenUrl: string | null;
  url: string | null;
  extraction: Pick<Extraction, "publisher">;
}): Origin {
  return { collection, urls: [givenUrl, url], publisher: publisher?.value ?? null };
}

/**
 * Gives the source of a page: the registrable domain of its URL; where it has none, the publisher
 * that its text names; else all the nameless pages of a collection are one source.
 */
export function sourceOf({ collection, urls, publisher }: Origin): Source {
  for (const url of urls) {
    const domain = url === null ? null : registrableDomain(url);
    if (domain !== null) return { collection, name: shortened(domain) };
  }
  const name = publisher?.domain ?? comparable(publisher?.name ?? "");
  return { collection, name: shortened(name === "" ? `collection ${collection}` : name) };
}

function shortened(name: string): string {
  return name.length <= maxLength ? name : `${name.slice(0, 43)}~${sha256(name).slice(0, 16)}`;
}
