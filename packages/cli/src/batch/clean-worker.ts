/** A worker thread that cleans pages, one message a page. */
import { parentPort } from "node:worker_threads";
import { cleanPage, type PageToClean } from "./clean-page.ts";

parentPort?.on("message", async (page: PageToClean) => {
  parentPort?.postMessage(await cleanPage(page));
});
