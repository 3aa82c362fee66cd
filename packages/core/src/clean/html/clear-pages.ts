/** Passes that are run only where the main content stands out. */
import type { PagePass } from "./block.ts";
import { clear } from "./decide.ts";

/** The same pass, for pages whose choice is clear, or as clear as it needs; see `decide.ts`. */
export function onClearPages(pass: PagePass, clarity = clear): PagePass {
  return {
    name: pass.name,
    run(sheet) {
      if (sheet.clarity >= clarity) pass.run(sheet);
    },
  };
}
