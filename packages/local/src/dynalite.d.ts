declare module "dynalite" {
  import type { Server } from "node:http";

  /** Starts nothing yet: `listen` does. Without a path everything is kept in memory. */
  export default function dynalite(options?: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
    maxItemSizeKb?: number;
  }): Server;
}
