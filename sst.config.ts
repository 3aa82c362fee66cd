/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProduction = input?.stage === "production";
    return {
      name: "winnow",
      home: "aws",
      removal: isProduction ? "retain" : "remove",
      protect: isProduction,
      // By these the bill tells what the archive costs.
      providers: {
        aws: { defaultTags: { tags: { project: "winnow", stage: input?.stage ?? "unknown" } } },
      },
    };
  },
  async run() {
    const { environment } = await import("./infra/environment.ts");
    const { dropRole } = await import("./infra/drop-role.ts");
    await import("./infra/worker.ts");
    await import("./infra/sweep.ts");
    await import("./infra/index-articles.ts");
    await import("./infra/work-parts.ts");
    await import("./infra/keep-editions.ts");
    await import("./infra/keep-takedowns.ts");
    await import("./infra/keep-snapshot.ts");
    const { api } = await import("./infra/api.ts");
    await import("./infra/alarms.ts");
    await import("./infra/dashboard.ts");
    // Kept by SST in `.sst/outputs.json`: `winnow dlq` and `winnow rebuild` find the deployed stage by them.
    return { ...environment, api: api.url, dropRole: dropRole.arn };
  },
});
