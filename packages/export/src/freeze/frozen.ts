/** A frozen corpus: an export that says of itself what it is, so that others can check and cite it. */
import { sha256 } from "@winnow/core/records";
import { z } from "zod";
import type { Manifest } from "../run/manifest.ts";
import { ErrorRates, errorRates } from "./error-rates.ts";

/** The names of a corpus's own files. */
export const frozenFiles = {
  about: "freeze.json",
  manifest: "manifest.json",
  methods: "METHODS.md",
  sums: "SHA256SUMS",
} as const;

/** A name that can be a folder's, a citation's and a part of an address. */
export const CorpusName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/, "expected lower-case letters, digits, . _ -");

const Count = z.number().int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What `freeze.json` holds. There is no clock in it: the same archive is frozen to the same bytes. */
export const Frozen = z.object({
  name: CorpusName,
  articles: Count,
  newestCapturedAt: z.iso.datetime().nullable(),
  releases: z.record(z.string(), Count),
  outcomes: z.record(z.string(), Count),
  errorRates: z.array(ErrorRates),
  /** SHA-256 of the manifest, which names every file of articles with its hash. */
  manifestSha256: Hash,
  methodsSha256: Hash,
});
export type Frozen = z.infer<typeof Frozen>;

/** Writes what stands beside an export, by file; `manifestText` is the manifest as it lies there. */
export function frozenTexts(
  name: string,
  manifest: Manifest,
  manifestText: string,
): Record<string, string> {
  const methods = methodsText(name, manifest);
  const { articles, newestCapturedAt, outcomes, releases } = manifest;
  const frozen: Frozen = {
    ...{ name: CorpusName.parse(name), articles, newestCapturedAt, releases, outcomes },
    errorRates: [...errorRates],
    manifestSha256: sha256(manifestText),
    methodsSha256: sha256(methods),
  };
  const about = `${JSON.stringify(frozen, null, 2)}\n`;
  const sums = [
    ...manifest.files.map(({ path, sha256: hash }) => [path, hash] as const),
    [frozenFiles.manifest, frozen.manifestSha256] as const,
    [frozenFiles.methods, frozen.methodsSha256] as const,
    [frozenFiles.about, sha256(about)] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    [frozenFiles.methods]: methods,
    [frozenFiles.about]: about,
    [frozenFiles.sums]: sums.map(([path, hash]) => `${hash}  ${path}\n`).join(""),
  };
}

/** A paragraph for a methods section, and the figures behind it. */
function methodsText(name: string, manifest: Manifest): string {
  const { articles, filters, newestCapturedAt, outcomes, releases, undated } = manifest;
  const dropped = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const narrowed = Object.entries(filters)
    .filter(([key, value]) => value !== null && key !== "copies")
    .map(([key, value]) => `${key} ${value}`);
  const stories = filters.copies === "hide" ? " Of each story one article was kept." : "";
  const of = narrowed.length === 0 ? "" : ` It was narrowed to ${narrowed.join(", ")}.`;
  const dated = undated === 0 ? "" : `, ${undated} of them without a date of publication`;
  const rate = (measure: string) => errorRates.find((one) => one.measure === measure)?.value;
  return `# ${name}

The corpus "${name}" holds ${articles} articles${dated}. They were taken from web pages with Winnow (release ${Object.keys(releases).join(", ") || "none"}),
which kept the page as it was saved, extracted text and metadata, and joined what was saved more than once. Of ${dropped}
outcomes of pages that were dropped into the archive, ${outcomes.archived ?? 0} were archived.${of}${stories} The newest page was
saved at ${newestCapturedAt ?? "no known instant"}. On pages that the extractor had not seen, the words of an article's text are
right with an F1 of ${rate("word F1 of the text, articles")}; ${rate("titles that are exact")} of the titles, ${rate("bylines that are exact, of those printed")} of the printed bylines and ${rate("dates that are exact, of those printed")} of the printed dates
are exact. These are figures of the extractor on public test pages, not of this corpus: check a sample of your own.

## Outcomes of drops

${tableOf(Object.entries(outcomes))}

## Releases of the cleaner

${tableOf(Object.entries(releases))}

## Measured of the cleaner

${errorRates.map(({ measure, on, value }) => `- ${measure}: ${value} (${on})`).join("\n")}

## Checking it

\`sha256sum -c ${frozenFiles.sums}\` in this folder, or \`winnow freeze --verify .\`, tells whether all of it is as it was written.
\`${frozenFiles.manifest}\` lists every file with its articles, size and hash.
`;
}

function tableOf(rows: readonly (readonly [string, number])[]): string {
  if (rows.length === 0) return "None.";
  return rows.map(([name, count]) => `- ${name}: ${count}`).join("\n");
}
