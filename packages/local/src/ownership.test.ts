import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim } from "./ownership.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "winnow-owner-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder has one owner at a time", () => {
  const first = claim(folder);
  expect(first).not.toBeNull();
  expect(claim(folder)).toBeNull();
  first?.release();
  const second = claim(folder);
  expect(second).not.toBeNull();
  second?.release();
});

test("a lock that somebody wrote over is made anew", () => {
  writeFileSync(join(folder, "owner.lock"), "x".repeat(5000));
  const owner = claim(folder);
  expect(owner).not.toBeNull();
  owner?.release();
});

test("a folder in which no lock can be made is told in a sentence", () => {
  mkdirSync(join(folder, "owner.lock"));
  expect(() => claim(folder)).toThrow(/owner.lock: unable to open .*must be ours to write to/);
});
