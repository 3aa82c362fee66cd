/** Extractors that give out fields, ours among them, each as its users call it. */
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { extract } from "../../extractor.ts";
import { decodePage } from "../../peers/decode-page.ts";
import { versionOf } from "../../peers/version-of.ts";
import type { Field } from "./exact.ts";
import type { FieldRow } from "./rows.ts";

export type FieldValues = Readonly<Record<Field, string | readonly string[] | null>>;

export interface FieldReader {
  /** As the command line names it. */
  readonly name: string;
  /** As the table names it, with its version. */
  readonly label: string;
  read(page: FieldRow): FieldValues | Promise<FieldValues>;
}

export const fieldReaders: readonly FieldReader[] = [
  {
    name: "ours",
    label: "Winnow, on the pages it learned from",
    read: ({ bytes, url }) => extract(bytes, url ?? undefined),
  },
  {
    name: "defuddle",
    label: `Defuddle ${versionOf("defuddle")}`,
    async read({ bytes, url }) {
      // Without its network: some of its site rules would fetch what a page lacks.
      const found = await Defuddle(decodePage(bytes), url ?? undefined, { useAsync: false });
      return { title: told(found.title), author: told(found.author), date: told(found.published) };
    },
  },
  {
    name: "readability",
    label: `Readability ${versionOf("@mozilla/readability")}, linkedom ${versionOf("linkedom")}`,
    read({ bytes }) {
      const found = new Readability(parseHTML(decodePage(bytes)).root).parse();
      return {
        title: told(found?.title),
        author: told(found?.byline),
        date: told(found?.publishedTime),
      };
    },
  },
];

function told(value: string | null | undefined): string | null {
  return value?.trim() || null;
}
