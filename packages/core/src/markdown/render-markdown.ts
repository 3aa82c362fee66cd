/** The Markdown of a cleaned page: its kept blocks with their structure, links and pictures. */
import type { Element } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";
import type { TextDocument } from "../clean/text-document.ts";
import { captionMarkdown, codeMarkdown, headingMarkdown } from "./block-markdown.ts";
import { languageOf } from "./code-language.ts";
import type { Container } from "./containers.ts";
import { gatherContent } from "./gather.ts";
import { inlineMarkdown, lineMarkdown, pictureMarkdown, plain, type Run } from "./inline.ts";
import type { BlockContent, PageContent, StandingPicture } from "./page-content.ts";
import { standTogether } from "./picture-places.ts";
import { tableMarkdown } from "./table.ts";
import { trimmedRuns } from "./trimmed-runs.ts";
import { MarkdownWriter } from "./writer.ts";

/**
 * Renders the kept blocks as CommonMark, with the tables of GitHub's dialect. Links and pictures
 * have absolute http(s) URLs; the page's own words can never forge Markdown or HTML.
 *
 * @param baseUrl - what the page's addresses are relative to; without it relative links are text
 *
 * @example
 * in:  <h2>The <i>quay</i></h2><p>See <a href="/map">the map</a>.</p><ul><li>1. a*b</li></ul>
 * out: ## The _quay_
 * out:
 * out: See [the map](https://example.org/map).
 * out:
 * out: - 1\. a\*b
 */
export function renderMarkdown(document: TextDocument<Block>, baseUrl: string | null): string {
  return new PageRendering(document, gatherContent(document, baseUrl)).render();
}

class PageRendering {
  readonly #document: TextDocument<Block>;
  readonly #content: PageContent;
  readonly #writer = new MarkdownWriter();
  readonly #tables: ReadonlyMap<Element, BlockContent[]>;
  /** Tables and preformatted texts that their first block has written. */
  readonly #written = new Set<Element>();
  readonly #layout = new Set<Element>();
  #nextPicture = 0;
  /** The picture above, until text follows, and captions that wait for the one below. */
  #picture: StandingPicture | null = null;
  #captions: Block[] = [];

  constructor(document: TextDocument<Block>, content: PageContent) {
    this.#document = document;
    this.#content = content;
    this.#tables = blocksByTable(document, content);
  }

  render(): string {
    for (const block of this.#document.lines) {
      this.#picturesBefore(block.at);
      if (block.role === "caption") this.#caption(block);
      else if (block.removal === null) this.#block(block);
    }
    this.#picturesBefore(Number.POSITIVE_INFINITY);
    return this.#writer.finish();
  }

  #picturesBefore(at: number): void {
    const { pictures } = this.#content;
    for (let next = pictures[this.#nextPicture]; next && next.after < at; ) {
      this.#writer.block(pictureMarkdown(next.picture), next.container);
      this.#picture = next;
      for (const caption of this.#captions.splice(0)) this.#caption(caption);
      next = pictures[++this.#nextPicture];
    }
  }

  /** A caption without its picture tells nothing; it stays in the list of captions. */
  #caption(block: Block): void {
    const { node } = block.element;
    if (this.#picture && standTogether(node, this.#picture.node)) {
      this.#writer.block(captionMarkdown(block.text), this.#picture.container);
    } else if (this.#captions.length < maxWaiting) this.#captions.push(block);
  }

  #block(block: Block): void {
    this.#picture = null;
    this.#captions = [];
    const content = this.#content.blocks.get(block);
    const container = block.role === "paragraph" ? null : (content?.container ?? null);
    const table = content?.cell?.table;
    if (table && this.#isInTable(table, container)) return;
    if (block.role === "code") this.#code(block, content, container);
    else this.#writer.block(this.#words(block, content), container);
  }

  /** Writes a table at its first block; `false` where its cells are blocks like others. */
  #isInTable(table: Element, container: Container | null): boolean {
    if (this.#written.has(table)) return true;
    if (this.#layout.has(table)) return false;
    const markdown = tableMarkdown(table, this.#tables.get(table) ?? [], this.#content);
    (markdown === null ? this.#layout : this.#written).add(table);
    if (markdown !== null) this.#writer.block(markdown, container);
    return markdown !== null;
  }

  #code(block: Block, content: BlockContent | undefined, container: Container | null): void {
    const pre = content?.pre ?? null;
    if (pre && this.#written.has(pre)) return;
    const isAsFound = pre !== null && block.trims.length === 0;
    if (pre && isAsFound) this.#written.add(pre);
    const code = isAsFound ? this.#content.preformatted.get(pre)?.join("") : undefined;
    const markdown = codeMarkdown(code ?? block.text, pre ? languageOf(pre) : "");
    this.#writer.block(markdown, markdown.length > maxNestedCode ? null : container);
  }

  #words(block: Block, content: BlockContent | undefined): string {
    const runs = runsOf(block, content);
    const { headingLevel } = block;
    if (headingLevel > 0) return headingMarkdown(lineMarkdown(runs.map(unmarked)), headingLevel);
    return inlineMarkdown(runs);
  }
}

/** Captions above a picture that are remembered. */
const maxWaiting = 8;
/** Characters of code above which it stands outside of lists, which would indent each of its lines. */
const maxNestedCode = 100_000;

/** A block whose words were not met again in the page has them from the document, without style. */
function runsOf(block: Block, content: BlockContent | undefined): readonly Run[] {
  const found = content?.isWhole ? trimmedRuns(block, content.runs) : null;
  return found ?? [{ kind: "text", text: block.text, style: plain }];
}

/** A heading is strong as it is. */
function unmarked(run: Run): Run {
  return run.kind === "text" ? { ...run, style: { ...run.style, strong: false } } : run;
}

function blocksByTable(
  document: TextDocument<Block>,
  { blocks }: PageContent,
): Map<Element, BlockContent[]> {
  const tables = new Map<Element, BlockContent[]>();
  for (const block of document.lines) {
    const content = block.removal === null ? blocks.get(block) : undefined;
    const table = content?.cell?.table;
    if (!content || !table) continue;
    const known = tables.get(table);
    if (known) known.push(content);
    else tables.set(table, [content]);
  }
  return tables;
}
