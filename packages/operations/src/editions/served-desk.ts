/** The desk of an archive that answers at a URL: the admin routes of its API. */
import { type EditionsAsked, EditionsView } from "@winnow/functions/editions";
import { adminApiAt } from "../api-client.ts";
import { type EditionsDesk, wait } from "./carry-out.ts";

/** Opens the desk; `token` is the admin token, or nothing for a server of this machine. */
export function servedDesk(url: string, token: string | null): EditionsDesk {
  const api = adminApiAt(url, token);
  return {
    list: () => api.must("admin/editions", EditionsView),
    async report(id, form) {
      const bytes = await api.bytes(`admin/reports/${encodeURIComponent(id)}`, { form });
      return bytes && Buffer.from(bytes).toString();
    },
    ask(asked) {
      const [method, path, body] = requestOf(asked);
      return api.send(method, `admin/${path}`, EditionsView, body);
    },
    goOn: wait,
  };
}

function requestOf(asked: EditionsAsked): [method: string, path: string, body?: object] {
  switch (asked.kind) {
    case "build":
      return ["POST", "reingest", { now: asked.isForced }];
    case "look":
      return ["POST", "reingest", { ...scopeOf(asked), dryRun: true }];
    case "publish":
      return ["POST", `editions/${asked.number}/publish`, { yes: asked.isMeant }];
    case "undo":
      return ["POST", "editions/undo"];
    case "remove":
      return ["DELETE", `editions/${asked.number}`];
  }
}

function scopeOf({ collection, sample }: Extract<EditionsAsked, { kind: "look" }>): object {
  return { collection, sample };
}
