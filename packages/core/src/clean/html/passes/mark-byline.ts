/** Takes bylines and dates off the article's head. */

import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument, PagePass } from "../blocks/block.ts";
import { endsSentence, isProse } from "../prose.ts";

/** Blocks before and after the start of the prose that belong to the head. */
const headBefore = 12;
const headAfter = 3;
const maxWords = 14;
/** Words of a byline that may end like a sentence: "By Ana Vell." */
const maxNameWords = 4;
/** Lines that a head says such things in at most; more are the rows of a list. */
const maxLines = 12;

const byWords =
  /^(?:by|written by|words by|text by|story by|reported by|author|von|par|por|di|da|av|af|door|tekst|text|autor|autorka|auteur|autore|автор|текст|yazar|yazan|հեղինակ)(?:\s*:\s*|\s+)/iu;
const year = /(?:19|20)\d\d/;
const dayOrTime = /(?:^|\D)(?:\d{1,2})(?:\D|$)/;

/**
 * Marks bylines and dates between the title and the first paragraphs, and takes them out of the
 * text: they are metadata. In the text itself "By Monday the water had fallen" stays.
 *
 * @example
 * in:  <h1>Ferry sails again</h1><p>By Ana Vell</p><p>3 May 2021</p><p>After a year the ferry left the quay on Monday, with a band on board and the mayor.</p>
 * out: <p>After a year the ferry left the quay on Monday, with a band on board and the mayor.</p>
 */
export const markByline: PagePass = {
  name: "mark-byline",
  run(document) {
    const said = headOf(document).flatMap((block) => {
      const role = block.words > maxWords || block.role !== null ? null : roleOf(block);
      return role === null ? [] : [{ block, role }];
    });
    if (said.length > maxLines) return;
    for (const { block, role } of said) {
      document.mark(block, role);
      document.remove(block, `${role} at the head of the article`);
    }
  },
};

function roleOf(block: Block): "date" | "byline" | null {
  if (isDate(block)) return "date";
  return isByline(block) ? "byline" : null;
}

function headOf(document: PageDocument): readonly Block[] {
  const prose = document.lines.findIndex((block) => block.removal === null && isProse(block));
  if (prose < 0) return [];
  const title = document.lines.findIndex((block) => block.role === "title");
  const start =
    title >= 0 && title < prose ? Math.min(title, prose - headBefore) : prose - headBefore;
  return document.lines.slice(Math.max(0, start), prose + headAfter);
}

function isDate(block: Block): boolean {
  const text = block.source;
  if (!year.test(text)) return (block.hints & Hint.date) !== 0 && /\d/.test(text);
  return dayOrTime.test(text.replace(year, " ")) && !(endsSentence(text) && block.words > 8);
}

function isByline(block: Block): boolean {
  if (block.headingLevel > 0) return false;
  if ((block.hints & (Hint.byline | Hint.bio)) !== 0) return true;
  const start = byWords.exec(block.source)?.[0];
  if (start === undefined) return false;
  const name = block.source.slice(start.length);
  return /^\p{Lu}/u.test(name) && (block.words <= maxNameWords || !/[.!?]$/.test(name));
}
