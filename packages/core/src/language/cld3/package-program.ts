/**
 * The program of CLD3 as it stands in the package: in base64, inside its loader. The loader starts it
 * asynchronously alone and leaks sixteen bytes a call, so that its bytes are taken out instead. The
 * package's version is pinned, as `program.ts` knows how this very program was linked.
 */
import loader from "cld3-asm/dist/cjs/lib/node/cld3.js";

/** The program in base64. Throws where the package has another form. */
export function programInPackage(): string {
  const program = /base64,([A-Za-z0-9+/=]{1000,})/.exec(Function.prototype.toString.call(loader));
  if (program?.[1] === undefined)
    throw new Error("cld3-asm: no program in its loader; expected 4.0.0");
  return program[1];
}
