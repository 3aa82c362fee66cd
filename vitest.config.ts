import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 120_000,
    update: "none",
    reporters: ["default", "./tests/closing-line.ts"],
  },
});
