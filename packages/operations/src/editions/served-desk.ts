/** The desk of an archive that answers at a URL: the admin routes of its API. */
import { WinnowError } from "@winnow/core/records";
import { type EditionsAsked, EditionsView } from "@winnow/functions/editions";
import { z } from "zod";
import { adminLine, jsonOf } from "../server-line.ts";
import { type EditionsDesk, wait } from "./carry-out.ts";

/** What the API says where it cannot do what is asked (RFC 9457). */
const Problem = z.object({ status: z.number(), detail: z.string() });

/** Opens the desk; `token` is the admin token, or nothing for a server of this machine. */
export function servedDesk(url: string, token: string | null): EditionsDesk {
  const line = adminLine(url, token);
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const answer = await line(`admin/${path}`, { method, ...jsonOf(body) });
    if (answer.ok || answer.status === 404) return answer;
    throw await problemOf(answer, url);
  };
  const viewed = async (answer: Response): Promise<EditionsView> => {
    if (!answer.ok) throw await problemOf(answer, url);
    return EditionsView.parse(await answer.json());
  };
  return {
    list: async () => viewed(await ask("GET", "editions")),
    async report(id, form) {
      const answer = await ask("GET", `reports/${encodeURIComponent(id)}?form=${form}`);
      return answer.ok ? answer.text() : null;
    },
    ask: async (asked) => viewed(await ask(...requestOf(asked))),
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

async function problemOf(answer: Response, url: string): Promise<WinnowError> {
  const json: unknown = await answer.json().catch(() => null);
  const problem = Problem.safeParse(json);
  const what = problem.success ? problem.data.detail : `${url} answers ${answer.status}`;
  const code = answer.status === 409 ? "editions.refused" : "editions.server";
  return new WinnowError(code, what);
}
