#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets an answer instead of a syntax error.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `winnow: this is Node ${process.versions.node}, 24 or later is needed. In the project's folder run it by "npx winnow" or "npm start", which bring their own.`,
  );
  process.exit(1);
}
await import("../src/main.ts");
