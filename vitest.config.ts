import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/house/longest-first.ts";

export default defineConfig({
  test: {
    update: "none",
    maxWorkers: "100%", // the default leaves one core to itself, which is half of a machine with two
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./tests/house/closing-line.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "packages/bench/**"], // what measures is not what ships
      reporter: ["text-summary", "html", "json-summary"],
    },
    projects: [
      // No test leaves anything behind for the next file, so two processes read the modules once each.
      {
        extends: true,
        test: {
          name: "parts",
          include: ["packages/*/src/**/*.test.ts"],
          isolate: false,
          testTimeout: 5_000, // few take a second by themselves: what runs into this hangs
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/engines/**"],
          isolate: false, // a fresh process per file spent longer on imports than most files on tests
          testTimeout: 120_000,
          hookTimeout: 120_000, // a hook may fill a whole archive, on a busy machine
        },
      },
      // Servers that npm does not bring, asked by themselves: `npm run test:engines`.
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: "tests/engines/support/provide-server.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
