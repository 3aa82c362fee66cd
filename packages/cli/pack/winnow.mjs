#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets an answer instead of a syntax error.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`winnow: this is Node ${process.versions.node}, 22.19 or later is needed.`);
  process.exit(1);
}
await import("../lib/cli/src/main.js");
