/** `GET /articles/:id/cite` as a page: a text as a reference, in the formats that programs take. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type CitationFormat, citationFormats, cite } from "@winnow/core/citation";
import type { Catalogue } from "@winnow/core/ports";
import { type ArticleVersion, VersionRef } from "@winnow/core/records";
import { z } from "zod";
import { RefusedError } from "../../errors.ts";
import { queryOf } from "../../parameters.ts";
import { ArticlePath } from "../../routes/article/article.ts";
import { findVersions, pickVersion } from "../../routes/article/version-parameters.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articlePath } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { instant } from "../parts/wording.ts";

const CiteQuery = queryOf({
  version: VersionRef.optional(),
  /** Of the API's route; the page shows all formats. */
  format: z.enum(citationFormats).optional(),
});

const CitePath = ArticlePath.extend({ format: z.enum(citationFormats) });

/** How each format is called, and saved. */
const formats: Readonly<Record<CitationFormat, { label: string; file: string; type: string }>> = {
  plain: { label: "In a sentence", file: "txt", type: "text/plain" },
  bibtex: { label: "BibTeX", file: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", file: "ris", type: "application/x-research-info-systems" },
  csl: { label: "CSL JSON", file: "json", type: "application/vnd.citationstyles.csl+json" },
};

/** The sentence first: it is read by people. */
const order: readonly CitationFormat[] = ["plain", "bibtex", "ris", "csl"];

export function serveCitePage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id/cite", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const { version: ref } = queryOfPage(c, CiteQuery);
    const version = await versionOf(catalogue, place.id, ref);
    return articleView(place, "cite", citeMain(version));
  });
  app.get("/articles/:id/cite/:format", async (c) => {
    const { id, format } = pathOf(c, CitePath);
    const { version: ref } = queryOfPage(c, CiteQuery);
    const version = await versionOf(catalogue, id, ref);
    const { file, type } = formats[format];
    return c.body(cite(version, format), 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${version.articleId.slice(0, 12)}.${file}"`,
    });
  });
}

async function versionOf(
  catalogue: Catalogue,
  id: string,
  ref: VersionRef | undefined,
): Promise<ArticleVersion> {
  const versions = await findVersions(catalogue, id);
  if (ref !== undefined) return pickVersion(versions, ref);
  const current = versions.all.find(({ isCurrent }) => isCurrent) ?? versions.all.at(-1);
  if (current !== undefined) return current;
  throw new RefusedError("not-found", `articles: ${id} has no text.`);
}

function citeMain(version: ArticleVersion): Html {
  const { articleId, number, isCurrent, capturedAt, textHash } = version;
  const query = isCurrent ? "" : `?version=${textHash.slice(0, 12)}`;
  return html`<h2>Cite version ${number}${isCurrent ? ", the current one" : ""}</h2>
<p class="note">First saved ${instant(capturedAt)} UTC. Each reference names this one text by its hash: what the page says later does not change it. <a href="${articlePath(articleId, "timeline")}">All texts</a></p>
${order.map(
  (format) => html`<h3 id="${format}">${formats[format].label}</h3>
<pre class="citation" tabindex="0" role="region" aria-labelledby="${format}" dir="auto"><code>${cite(version, format)}</code></pre>
<p><a href="${articlePath(articleId, `cite/${format}`)}${query}" download>Save as .${formats[format].file}</a></p>`,
)}`;
}
