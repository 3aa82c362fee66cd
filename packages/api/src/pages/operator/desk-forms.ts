/** Takes the forms of the desk: files that are dropped, and what becomes of dead letters. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { defaultCollection, dropKeyOf, maxDropBytes } from "@winnow/core/records";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { requireAdmin } from "../../admin/require-admin.ts";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { dropsPath } from "./drops-page.ts";
import { ownFormOnly } from "./own-form.ts";

/** Files of one form: a browser holds them all in memory, and so do we. */
const maxFiles = 200;

/** Characters of a file's name: keys have at most 1024 bytes. */
const maxNameLength = 200;

const Settlement = z.object({ id: z.string().min(1), fate: z.enum(["redrive", "drop"]) });

/** The name of a collection is one segment of a key. */
const collectionName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;

/** Takes the forms of the desk; an archive without one has none of these addresses. */
export function serveDeskForms(app: OpenAPIHono, { access, desk }: ApiDeps): void {
  if (desk === undefined) return;
  const admin = requireAdmin(access, "with-session");
  const limit = bodyLimit({
    maxSize: maxDropBytes,
    onError: () => {
      throw refused("files", `more than ${maxDropBytes} bytes; larger drops go to the inbox by S3`);
    },
  });
  app.post("/drops", ownFormOnly, admin, limit, async (c) => {
    const form = await c.req.parseBody({ all: true });
    const files = [form.files].flat().filter((file) => file instanceof File && file.size > 0);
    const collection = fieldOf(form.collection) || defaultCollection;
    if (!collectionName.test(collection)) {
      throw refused("collection", "expected letters, digits, spaces, dots, dashes, at most 64");
    }
    if (files.length === 0) throw refused("files", "expected one file or more that are not empty");
    if (files.length > maxFiles) throw refused("files", `expected at most ${maxFiles} at once`);
    const url = files.length === 1 ? urlOf(fieldOf(form.url)) : undefined;
    let key = "";
    for (const file of files as File[]) {
      key = dropKeyOf(collection, nameOf(file.name));
      const bytes = new Uint8Array(await file.arrayBuffer());
      await desk.drop(key, bytes, { url, contentType: file.type || undefined });
    }
    const one = `/captures?key=${encodeURIComponent(key)}`;
    return c.redirect(files.length === 1 ? one : dropsPath({ collection }), 303);
  });
  app.post("/drops/letters", ownFormOnly, admin, bodyLimit({ maxSize: 8_192 }), async (c) => {
    const parsed = Settlement.safeParse(await c.req.parseBody());
    if (!parsed.success) throw refused("fate", "expected redrive or drop, and a letter's id");
    const { id, fate } = parsed.data;
    await desk.settleLetters(id === "all" ? "all" : new Set([id]), fate);
    return c.redirect("/drops#letters", 303);
  });
}

function fieldOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function urlOf(given: string): string | undefined {
  if (given === "") return undefined;
  const url = URL.parse(given);
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  throw refused("url", "expected an address that begins with http:// or https://");
}

/** The last segment of a file's name, without signs that no listing shows. */
function nameOf(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const name = last.replace(/\p{C}/gu, "").trim().slice(-maxNameLength);
  return name === "" || /^\.+$/.test(name) ? "page" : name;
}

function refused(name: string, detail: string): RefusedError {
  return new RefusedError("invalid-parameters", `form: ${name}: ${detail}`, {
    errors: [{ in: "form", name, detail }],
  });
}
