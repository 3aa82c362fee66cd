/** `GET /docs`: the API for people, made of its own description. It needs no other host. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { pageOf } from "../pages/parts/frame.ts";
import { type Html, html } from "../pages/parts/html.ts";

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
});

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().default(""),
  schema: Schema.default({}),
});
type Parameter = z.infer<typeof Parameter>;

const Operation = z.object({
  summary: z.string(),
  description: z.string(),
  parameters: z.array(Parameter).default([]),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
type Operation = z.infer<typeof Operation>;

/** As much of the API's own description as is shown. */
const Described = z.object({
  info: z.object({ version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.object({ get: Operation.optional(), post: Operation.optional() })),
});

/** Serves the page; `describe` gives the OpenAPI document. */
export function serveReference(app: OpenAPIHono, describe: () => unknown): void {
  app.get("/docs", async () => {
    const { info, paths } = Described.parse(describe());
    const operations = Object.entries(paths).flatMap(([path, { get, post }]) => [
      ...(get ? [{ path, method: "GET", operation: get }] : []),
      ...(post ? [{ path, method: "POST", operation: post }] : []),
    ]);
    return pageOf({
      title: "The API",
      section: null,
      main: html`<h1>The API</h1>
<p class="lead">${info.description}</p>
<p>Version ${info.version}; for programs: <a href="/openapi.json">openapi.json</a>. On another machine every request carries the token:</p>
<pre class="citation"><code>curl -H "Authorization: Bearer $WINNOW_TOKEN" "$WINNOW_URL/search?q=ferry"</code></pre>
<nav aria-label="Routes"><ul>${operations.map(
        ({ method, operation, path }) =>
          html`<li><a href="#${anchorOf(method, path)}"><code>${method} ${path}</code></a> ${operation.summary}</li>`,
      )}</ul></nav>
${operations.map(({ method, operation, path }) => described(method, path, operation))}`,
    });
  });
}

function described(method: string, path: string, operation: Operation): Html {
  const { description, parameters, responses, summary } = operation;
  return html`<section class="reference">
<h2 id="${anchorOf(method, path)}">${summary}</h2>
<p><code>${method} ${path}</code></p>
<p>${description}</p>
${
  parameters.length === 0
    ? ""
    : html`<table><thead><tr><th scope="col">Parameter</th><th scope="col">Is</th></tr></thead><tbody>${parameters.map(
        (parameter) =>
          html`<tr><th scope="row"><code>${parameter.name}</code>${parameter.required ? " (due)" : ""}</th><td>${parameter.description} ${valuesOf(parameter)}</td></tr>`,
      )}</tbody></table>`
}
<table><thead><tr><th scope="col">Status</th><th scope="col">Answers</th></tr></thead><tbody>${Object.entries(
    responses,
  ).map(
    ([status, { content, description: means }]) =>
      html`<tr><th scope="row">${status}</th><td>${means} ${Object.keys(content).map((type) => html`<code>${type}</code> `)}</td></tr>`,
  )}</tbody></table>
</section>`;
}

function valuesOf({ schema }: Parameter): string {
  const values = schema.enum?.map(String).join(", ");
  const usual = schema.default === undefined || schema.default === "" ? "" : `${schema.default}`;
  return [values ? `One of ${values}.` : "", usual ? `Default: ${usual}.` : ""].join(" ").trim();
}

function anchorOf(method: string, path: string): string {
  return `${method}${path}`.toLowerCase().replace(/[^a-z]+/g, "-");
}
