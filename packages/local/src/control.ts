/** What one process that serves a folder tells another, and is asked by it. */
export interface Control {
  about(): unknown;
  yield(): void;
}

/** Where `Control` answers; the name before them is none that a bucket may have. */
export const controlPaths = { about: "/_winnow/about", yield: "/_winnow/yield" };
