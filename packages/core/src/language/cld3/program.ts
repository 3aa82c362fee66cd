/** CLD3 as a WebAssembly instance: what it imports, and what of it is used. */

/** What is used of WebAssembly, which the runtime has and its types do not name. */
declare const WebAssembly: {
  Memory: new (size: { initial: number; maximum: number }) => Memory;
  Table: new (size: { initial: number; maximum: number; element: "anyfunc" }) => object;
  Module: (new (
    bytes: Uint8Array,
  ) => object) & {
    imports(module: object): { module: string; name: string; kind: string }[];
  };
  Instance: new (module: object, imports: object) => { exports: unknown };
};

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** The functions of the program, its pointers as numbers of bytes into its memory. */
export interface Exports {
  memory: Memory;
  create(minBytes: number, maxBytes: number): number;
  findLanguage(handle: number, text: number, result: number): void;
  sizeOfResult(): number;
  malloc(bytes: number): number;
  free(pointer: number): void;
  /** The end of the memory in use, in bytes. */
  memoryEnd(): number;
}

interface RawExports {
  _Cld_create: Exports["create"];
  _Cld_findLanguage: Exports["findLanguage"];
  _get_SizeLanguageResult: Exports["sizeOfResult"];
  _malloc: Exports["malloc"];
  _free: Exports["free"];
  _sbrk(bytes: number): number;
  __GLOBAL__sub_I_status_cc(): void;
}

/** The layout that the program was linked for: pages of 64 KB, entries, and bytes. */
const memoryPages = 256;
const tableSize = 403;
const heapPointerAt = 445_824;
const heapStart = 5_688_736;

/** Makes an instance of a program given in base64. It reaches nothing outside its own memory. */
export function instantiate(base64: string): Exports {
  const module = new WebAssembly.Module(bytesOf(base64));
  const memory = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages });
  const table = new WebAssembly.Table({
    initial: tableSize,
    maximum: tableSize,
    element: "anyfunc",
  });
  const places = { memory, table, __table_base: 0, DYNAMICTOP_PTR: heapPointerAt };
  const env = { ...refusals(module), ...answers(memory), ...places };
  const instance = new WebAssembly.Instance(module, {
    env,
    global: { Infinity: Number.POSITIVE_INFINITY },
    "global.Math": Math,
  });
  const raw = instance.exports as RawExports;
  new DataView(memory.buffer).setInt32(heapPointerAt, heapStart, true);
  raw.__GLOBAL__sub_I_status_cc();
  return {
    memory,
    create: raw._Cld_create,
    findLanguage: raw._Cld_findLanguage,
    sizeOfResult: raw._get_SizeLanguageResult,
    malloc: raw._malloc,
    free: raw._free,
    memoryEnd: () => raw._sbrk(0),
  };
}

/** The functions of the C library that the program calls on its way. */
function answers(memory: Memory) {
  return {
    setTempRet0: () => undefined,
    ___lock: () => undefined,
    ___unlock: () => undefined,
    _pthread_equal: (a: number, b: number) => Number(a === b),
    _emscripten_get_heap_size: () => memory.buffer.byteLength,
    _emscripten_memcpy_big: (to: number, from: number, length: number) => {
      new Uint8Array(memory.buffer).copyWithin(to, from, from + length);
      return to;
    },
  };
}

/** Everything else it could call is for faults: files, exceptions, the end of the process. */
function refusals(module: object): Record<string, () => never> {
  const functions = WebAssembly.Module.imports(module).filter(
    ({ module: from, kind }) => from === "env" && kind === "function",
  );
  return Object.fromEntries(
    functions.map(({ name }) => [
      name,
      () => {
        throw new Error(`cld3: the program called ${name}, as it does on faults alone`);
      },
    ]),
  );
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
