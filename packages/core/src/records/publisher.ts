/** Who published a page: a name if the page gives one, a registrable domain if it is known. */
import { z } from "zod";

export const Publisher = z.object({
  name: z.string().min(1).nullable(),
  domain: z.string().min(1).nullable(),
});
export type Publisher = z.infer<typeof Publisher>;
