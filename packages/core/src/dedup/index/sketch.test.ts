import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridge, ferry, ferryCut } from "../../testing/sample-texts.ts";
import { prepareText } from "./prepare.ts";
import {
  maxSketchHashes,
  maxSketchNumbers,
  packSketch,
  type Sketch,
  sharedNumbers,
  sketchContainment,
  unpackSketch,
} from "./sketch.ts";

const hash16 = fc.integer({ min: 0, max: 0xffff });
const anySketch: fc.Arbitrary<Sketch> = fc.record({
  tokenCount: fc.integer({ min: 0, max: 30_000 }),
  scale: fc.integer({ min: 0, max: 12 }),
  hashes: fc.array(hash16, { maxLength: maxSketchHashes }),
  numbers: fc.array(hash16, { maxLength: maxSketchNumbers }),
});

describe("packing", () => {
  test("gives every sketch back as it was, in 400 bytes at most", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const bytes = packSketch(sketch);
        expect(bytes.length).toBeLessThanOrEqual(400);
        expect(unpackSketch(bytes)).toEqual(sketch);
      }),
    );
  });

  test("reads a sketch out of the middle of a buffer", () => {
    const sketch = prepareText(ferry).sketch;
    const bytes = packSketch(sketch);
    const buffer = new Uint8Array(bytes.length + 20);
    buffer.set(bytes, 7);
    expect(unpackSketch(buffer.subarray(7, 7 + bytes.length))).toEqual(sketch);
  });

  test.each([
    [new Uint8Array(0), "no bytes"],
    [new Uint8Array(8).fill(255), "another version"],
    [packSketch(prepareText(ferry).sketch).slice(0, -1), "cut short"],
  ])("reads no sketch where there is none (%#)", (bytes) => {
    expect(unpackSketch(bytes)).toBeNull();
  });
});

describe("containment", () => {
  test("is a share, whatever the sketches", () => {
    fc.assert(
      fc.property(anySketch, anySketch, (a, b) => {
        for (const share of [sketchContainment(a, b), sharedNumbers(a, b)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("is whole for a text in itself", () => {
    const { sketch } = prepareText(ferry);
    expect(sketchContainment(sketch, sketch)).toBe(1);
  });

  test("sees a part in the whole, and little of the whole in the part", () => {
    const [part, whole] = [prepareText(ferryCut).sketch, prepareText(ferry).sketch];
    expect(sketchContainment(part, whole)).toBeGreaterThan(0.95);
    expect(sketchContainment(whole, part)).toBeLessThan(0.7);
  });

  test("compares a text with one so long that its sketch is drawn more coarsely", () => {
    const long = `${ferry}\n\n${Array.from({ length: 4_000 }, (_, at) => `w${at}x${at % 7}`).join(" ")}.`;
    const [part, whole] = [prepareText(ferry).sketch, prepareText(long).sketch];
    expect(whole.scale).toBeGreaterThan(part.scale);
    expect(sketchContainment(part, whole)).toBeGreaterThan(0.9);
    expect(sketchContainment(prepareText(bridge).sketch, whole)).toBeLessThan(0.3);
  });

  test("is nothing between two stories", () => {
    expect(sketchContainment(prepareText(bridge).sketch, prepareText(ferry).sketch)).toBe(0);
  });

  test("does not fill up with one sentence repeated", () => {
    expect(prepareText(`${ferryCut}\n`.repeat(60)).sketch.hashes.length).toBeLessThanOrEqual(128);
  });
});
