import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000, // a hook may fill a whole archive, on a busy machine
    update: "none",
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      // Tests of one package's parts leave nothing behind: their modules are read once.
      {
        extends: true,
        test: { name: "parts", include: ["packages/*/src/**/*.test.ts"], isolate: false },
      },
      { extends: true, test: { name: "whole", include: ["tests/**/*.test.ts"] } },
    ],
  },
});
