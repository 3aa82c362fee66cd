/** Every command, in the order in which the help lists each group. */
import type { Command } from "./command/command.ts";
import { clean } from "./commands/clean/clean.ts";
import { dedup } from "./commands/clean/dedup.ts";
import { explain } from "./commands/clean/explain.ts";
import { diff } from "./commands/compare/diff.ts";
import { versions } from "./commands/compare/versions.ts";
import { ingest } from "./commands/fill/ingest.ts";
import { serve } from "./commands/fill/serve.ts";
import { dlq } from "./commands/operate/dlq.ts";
import { editions } from "./commands/operate/editions.ts";
import { estimate } from "./commands/operate/estimate.ts";
import { index } from "./commands/operate/index-articles.ts";
import { rebuild } from "./commands/operate/rebuild.ts";
import { reingest } from "./commands/operate/reingest.ts";
import { takedown } from "./commands/operate/takedown.ts";
import { exportArticles } from "./commands/read/export.ts";
import { freeze } from "./commands/read/freeze.ts";
import { list } from "./commands/read/list.ts";
import { outcomes } from "./commands/read/outcomes.ts";
import { raw } from "./commands/read/raw.ts";
import { search } from "./commands/read/search.ts";
import { show } from "./commands/read/show.ts";
import { stats } from "./commands/read/stats.ts";
import { completion } from "./commands/shell/completion.ts";
import { mcp } from "./commands/shell/mcp.ts";
import { schema } from "./commands/shell/schema.ts";

export const commands: readonly Command[] = [
  serve,
  ingest,
  list,
  search,
  stats,
  show,
  raw,
  outcomes,
  exportArticles,
  freeze,
  versions,
  diff,
  clean,
  explain,
  dedup,
  dlq,
  rebuild,
  index,
  reingest,
  editions,
  takedown,
  estimate,
  schema,
  mcp,
  completion,
];
