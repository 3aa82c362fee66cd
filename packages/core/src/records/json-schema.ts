/** The article record as a JSON Schema (draft 2020-12), for readers of exports in any language. */
import { z } from "zod";
import { Article } from "./article.ts";

export function articleJsonSchema(): object {
  return { title: "Winnow article", ...z.toJSONSchema(Article, { io: "output" }) };
}
