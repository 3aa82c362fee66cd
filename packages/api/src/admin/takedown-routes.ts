/** `/admin/takedowns`: what is taken down, plans, orders and undoing, for holders of the admin token. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { commonProblems, problemResponse } from "../problem-schema.ts";
import {
  PlannedTakedown,
  TakedownAsked,
  type TakedownsDesk,
  TakedownsView,
  TakedownTargets,
} from "./takedowns.ts";

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
});
const problems = { ...commonProblems, 400: problemResponse("The body is not valid.") };

const list = createRoute({
  method: "get",
  path: "/takedowns",
  summary: "List the takedowns",
  description: "The latest first, with what was asked for and is not done yet.",
  responses: { ...problems, 200: { description: "The takedowns.", ...json(TakedownsView) } },
});

const plan = createRoute({
  method: "post",
  path: "/takedowns/plan",
  summary: "Say what a takedown would do",
  description:
    "Changes nothing: the articles that would go, and those that carry their text and stay.",
  request: { body: { ...json(TakedownTargets), required: true } },
  responses: {
    ...problems,
    200: { description: "The plan.", ...json(z.object({ articles: z.array(PlannedTakedown) })) },
  },
});

const takeDown = createRoute({
  method: "post",
  path: "/takedowns",
  summary: "Take articles down",
  description: "They are out within a minute, and deleted for good when the grace days are over.",
  request: { body: { ...json(TakedownAsked), required: true } },
  responses: { ...problems, 202: { description: "It is asked for.", ...json(TakedownsView) } },
});

const undo = createRoute({
  method: "post",
  path: "/takedowns/{id}/undo",
  summary: "Give back what was taken down",
  description: "By the id of a takedown, of those ordered together, or of the article.",
  request: { params: z.object({ id: z.string().regex(/^[0-9a-f]{16}(?:[0-9a-f]{16})?$/) }) },
  responses: {
    ...problems,
    202: { description: "It is asked for.", ...json(TakedownsView) },
    409: problemResponse("It is final, or there is nothing to give back."),
  },
});

/** Serves the routes of takedowns. */
export function serveTakedowns(app: OpenAPIHono, desk: TakedownsDesk): void {
  app.openapi(list, async (c) => c.json(await desk.list(), 200));
  app.openapi(plan, async (c) => c.json({ articles: await desk.plan(c.req.valid("json")) }, 200));
  app.openapi(takeDown, async (c) => c.json(await desk.takeDown(c.req.valid("json")), 202));
  app.openapi(undo, async (c) => c.json(await desk.undo(c.req.valid("param").id), 202));
}
