/** Takes the steps that are asked for on the page of editions. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { EditionsAsked } from "../../admin/editions.ts";
import { requireAdmin } from "../../admin/require-admin.ts";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { editionsPath } from "./editions-page.ts";
import { ownFormOnly } from "./own-form.ts";

const Asked = z.object({
  step: z.enum(["look", "build", "publish", "undo", "remove"]),
  number: z.coerce.number().int().positive().optional(),
  meant: z.literal("yes").optional(),
});

const maxBodyBytes = 8_192;

export function serveEditionsForms(app: OpenAPIHono, { admin, access }: ApiDeps): void {
  if (admin === undefined) return;
  const limit = bodyLimit({ maxSize: maxBodyBytes });
  app.post(editionsPath, ownFormOnly, requireAdmin(access, "with-session"), limit, async (c) => {
    await admin.ask(askedBy(await c.req.parseBody()));
    return c.redirect(editionsPath, 303);
  });
}

function askedBy(form: unknown): EditionsAsked {
  const parsed = Asked.safeParse(form);
  if (!parsed.success) throw refused("step", "expected a step, and an edition's number");
  const { step, number, meant } = parsed.data;
  switch (step) {
    case "look":
      return { kind: "look", collection: null, sample: null };
    case "build":
      return { kind: "build", isForced: false };
    case "undo":
      return { kind: "undo" };
    default:
      if (number === undefined) throw refused("number", "expected an edition's number");
      return step === "remove"
        ? { kind: "remove", number }
        : { kind: "publish", number, isMeant: meant === "yes" };
  }
}

function refused(name: string, detail: string): RefusedError {
  const errors = [{ in: "form", name, detail }];
  return new RefusedError("invalid-parameters", `form: ${name}: ${detail}`, { errors });
}
