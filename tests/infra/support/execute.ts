/**
 * Executes `sst.config.ts` for one stage, as `sst deploy` does, with the cloud replaced by mocks, and
 * prints as JSON what it would have made. A program of its own: Pulumi keeps its state in the process.
 *
 *   node execute.ts STAGE FOLDER
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Bundle, bundleHandler } from "./bundle-handler.ts";
import { account, answerOf, region, stateOf } from "./mock-cloud.ts";
import { platformDir, requireOfPlatform, root } from "./platform.ts";
import type { DeployedProgram, Resource } from "./program.ts";
import { serveRpc } from "./rpc-server.ts";

const [stage = "", folder = ""] = process.argv.slice(2);

/** What is used of Pulumi's own module. */
interface Pulumi {
  runtime: {
    setMocks(mocks: object, project: string, stack: string, preview: boolean): Promise<void>;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
    registerStackTransformation(transformation: (args: TransformationArgs) => undefined): void;
    disconnect(): Promise<void>;
  };
}

interface TransformationArgs {
  type: string;
  name: string;
  opts: { retainOnDelete?: boolean; protect?: boolean };
}

/** What the bundled program exports. */
interface Program {
  config: {
    app(input: { stage: string }): { name: string; removal: string; protect: boolean };
    run(): Promise<Record<string, unknown>>;
  };
  run(program: () => Promise<unknown>): Promise<Record<string, unknown>>;
}

const resources: Resource[] = [];
const retained = new Set<string>();
const bundles: Record<string, Bundle> = {};
const globals = globalThis as Record<string, unknown>;

const rpc = await serveRpc({
  "Provider.Aws.Bootstrap": () => ({ asset: "assets", state: "state" }),
  "Runtime.Build": async ({ functionID, handler }) => {
    const bundle = await bundleHandler(handler, join(folder, functionID));
    bundles[functionID] = bundle;
    return { handler, out: bundle.dir, errors: [], sourcemaps: [] };
  },
});
Object.assign(process.env, {
  SST_SERVER: rpc.url,
  SST_SECRET_ApiToken: "a-token-of-the-infra-tests",
  AWS_REGION: region,
});
globals.$dev = false;
globals.$cli = {
  command: "deploy",
  dev: false,
  paths: { home: folder, root, work: join(folder, "work"), platform: platformDir },
  state: { version: {} },
};
await mkdir(join(folder, "work", "artifacts"), { recursive: true });

// SST's modules look at the app while they load; what the configuration says of it comes after.
const known = { stage, providers: { aws: {} } };
globals.$app = known;
const { config, run } = await loadProgram();
const app = config.app({ stage });
Object.assign(known, app);

const { runtime }: Pulumi = requireOfPlatform("@pulumi/pulumi");
await runtime.setMocks(
  {
    call: ({ token, inputs }: { token: string; inputs: Record<string, unknown> }) =>
      answerOf(token, inputs),
    newResource: ({ type, name, inputs, id }: Resource & { id?: string }) => {
      resources.push({ type, name, inputs, isRetained: false });
      return { id: id || `${name}-id`, state: { ...inputs, ...stateOf(type, name, inputs) } };
    },
  },
  app.name,
  stage,
  false,
);
await runtime.runInPulumiStack(() =>
  run(async () => {
    // Registered after SST's own, so it sees what they decided.
    runtime.registerStackTransformation(({ type, name, opts }) => {
      if (opts.retainOnDelete) retained.add(`${type} ${name}`);
      return undefined;
    });
    return config.run();
  }),
);
await runtime.disconnect();
rpc.close();

const program: DeployedProgram = {
  stage,
  account,
  app,
  resources: resources.map((resource) => ({
    ...resource,
    isRetained: retained.has(`${resource.type} ${resource.name}`),
  })),
  bundles,
};
process.stdout.write(JSON.stringify(program));

/** Bundles `sst.config.ts` with SST's runner, beside the packages that it leaves outside. */
async function loadProgram(): Promise<Program> {
  const esbuild: { build(options: object): Promise<unknown> } = requireOfPlatform("esbuild");
  const outfile = `${platformDir}infra-test.${stage}.${process.pid}.mjs`;
  await esbuild.build({
    stdin: {
      contents: [
        `import * as aws from "@pulumi/aws";`,
        `import * as sst from "./src/components";`,
        `Object.assign(globalThis, { aws, sst });`,
        `export { run } from "./src/auto/run.ts";`,
        `export { default as config } from "${root}sst.config.ts";`,
      ].join("\n"),
      resolveDir: platformDir,
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "esnext",
    packages: "external",
    inject: [`${platformDir}src/shim/run.js`],
    banner: {
      js: `import { createRequire as topLevelCreateRequire } from "module";
const require = topLevelCreateRequire(import.meta.url);`,
    },
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}
