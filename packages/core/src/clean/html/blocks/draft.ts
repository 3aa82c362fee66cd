/** What is gathered of a block before it ends. */
import type { AnyNode } from "domhandler";
import type { PageElement } from "./block.ts";

export class Draft {
  text = "";
  readonly nodes: AnyNode[] = [];
  element: PageElement | null = null;
  hints = -1;
  headingLevel = 0;
  words = 0;
  linkWords = 0;
  commas = 0;
}
