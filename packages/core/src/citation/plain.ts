/** A citation as a line of text. */
import { type Cited, noteOf } from "./cited.ts";

/** `Mara Quill, “The ferry sails again”, Paper, 2020-10-05, https://… (Captured …).` */
export function plain(cited: Cited): string {
  const { authors, title, publisher, publishedOn, url } = cited;
  const parts = [authors.join(", "), `“${title}”`, publisher, publishedOn.join("-"), url];
  return `${parts.filter((part) => part).join(", ")} (${noteOf(cited)}).`;
}
