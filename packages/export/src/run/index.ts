/** Running an export: from an archive to files with a manifest. */
export { type ExportFilters, Manifest } from "./manifest.ts";
export type { ExportTarget } from "./plan.ts";
export { type ExportRequest, ExportStoppedError, queryOf, runExport } from "./run-export.ts";
export type { ExportSink, Written } from "./sink.ts";
