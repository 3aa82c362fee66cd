/** Every command, in the order in which the help lists each group. */
import type { Command } from "./command/command.ts";
import { clean } from "./commands/clean.ts";
import { completion } from "./commands/completion.ts";
import { dedup } from "./commands/dedup.ts";
import { diff } from "./commands/diff.ts";
import { dlq } from "./commands/dlq.ts";
import { editions } from "./commands/editions.ts";
import { estimate } from "./commands/estimate.ts";
import { explain } from "./commands/explain.ts";
import { exportArticles } from "./commands/export.ts";
import { freeze } from "./commands/freeze.ts";
import { index } from "./commands/index-articles.ts";
import { ingest } from "./commands/ingest.ts";
import { list } from "./commands/list.ts";
import { mcp } from "./commands/mcp.ts";
import { outcomes } from "./commands/outcomes.ts";
import { raw } from "./commands/raw.ts";
import { rebuild } from "./commands/rebuild.ts";
import { reingest } from "./commands/reingest.ts";
import { schema } from "./commands/schema.ts";
import { search } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { show } from "./commands/show.ts";
import { stats } from "./commands/stats.ts";
import { takedown } from "./commands/takedown.ts";
import { versions } from "./commands/versions.ts";

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
