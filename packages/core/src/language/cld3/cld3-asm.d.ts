declare module "cld3-asm/dist/cjs/lib/node/cld3.js" {
  /** Emscripten's loader, which is not called: it holds the program. */
  const loader: () => unknown;
  export default loader;
}
