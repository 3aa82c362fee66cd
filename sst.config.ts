/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProduction = input?.stage === "production";
    return {
      name: "winnow",
      home: "aws",
      removal: isProduction ? "retain" : "remove",
      protect: isProduction,
    };
  },
  async run() {
    const { inbox, raw } = await import("./infra/storage.ts");
    const { table } = await import("./infra/table.ts");
    const { queue } = await import("./infra/queue.ts");
    await import("./infra/worker.ts");
    await import("./infra/sweep.ts");
    const { api } = await import("./infra/api.ts");
    return {
      inbox: inbox.name,
      raw: raw.name,
      table: table.name,
      queue: queue.url,
      api: api.url,
    };
  },
});
