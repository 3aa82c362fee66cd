/**
 * A scheduler for tests: runs tasks step by step in every order that matters.
 *
 * A step is one call to a port. Each task waits before each of its steps until the scheduler lets it
 * go on, so an order of steps is a list of task numbers, and a run can be repeated from its list.
 * Orders that differ only in steps which do not touch the same keys are tried once (sleep sets:
 * Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996).
 */

/** What a step touches; two steps matter to each other if they share a key and one of them writes. */
export interface Footprint {
  keys: readonly string[];
  writes: boolean;
}

export type Gate = (footprint: Footprint) => Promise<void>;

/** Tasks over a state of their own, made anew for every run. */
export interface Run {
  tasks: ((gate: Gate) => Promise<void>)[];
  /** Is called when all tasks have ended; throws if the state is not as it has to be. */
  check(): void | Promise<void>;
}

/** Raised in a task that is killed; everything it has done stays done. */
export class Killed extends Error {
  override name = "Killed";
}

/** Raised in the tasks of an order that was tried before: they end where they stand. */
class Abandoned extends Error {
  override name = "Abandoned";
}

/** Runs every order of steps; returns how many orders were run to their end. */
export async function runEveryOrder(makeRun: () => Run): Promise<number> {
  let ended = 0;
  const stack: { path: number[]; sleeping: Map<number, Footprint> }[] = [
    { path: [], sleeping: new Map() },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const run = makeRun();
    const stage = await Stage.open(run);
    for (const task of next.path) await stage.step(task);
    const path = next.path;
    let sleeping = next.sleeping;
    while (stage.waiting.size > 0) {
      const awake = [...stage.waiting.keys()].filter((task) => !sleeping.has(task));
      const [first, ...others] = awake;
      if (first === undefined) break;
      // Later siblings sleep through what was tried before them, until a step wakes them.
      const tried = new Map(sleeping);
      const now = stage.waiting.get(first) as Footprint;
      let before = first;
      for (const other of others) {
        tried.set(before, stage.waiting.get(before) as Footprint);
        const step = stage.waiting.get(other) as Footprint;
        stack.push({ path: [...path, other], sleeping: stillAsleep(tried, step) });
        before = other;
      }
      sleeping = stillAsleep(sleeping, now);
      path.push(first);
      await stage.step(first);
    }
    if (stage.waiting.size > 0) {
      await stage.abandon();
      continue;
    }
    stage.expectNoFaults();
    await run.check();
    ended += 1;
  }
  return ended;
}

/**
 * Runs two tasks in every order that switches from one to the other three times at most, which is
 * where most races show (Musuvathi and Qadeer, "Iterative Context Bounding for Systematic Testing of
 * Multithreaded Programs", 2007); returns how many there are.
 */
export async function runFewSwitches(makeRun: () => Run | Promise<Run>): Promise<number> {
  let ended = 0;
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    for (let before = 0, isFirstLeft = true; isFirstLeft; before += 1) {
      for (let between = 1, isSecondLeft = true; isSecondLeft; between += 1) {
        const run = await makeRun();
        const stage = await Stage.open(run);
        await stage.steps(first, before);
        await stage.steps(second, between);
        isFirstLeft = stage.waiting.has(first);
        isSecondLeft = stage.waiting.has(second);
        await stage.steps(first);
        await stage.steps(second);
        stage.expectNoFaults();
        await run.check();
        ended += 1;
      }
    }
  }
  return ended;
}

/** Runs one order that a source of numbers in [0, 1) chooses, killing a task now and then. */
export async function runSomeOrder(
  run: Run,
  random: () => number,
  killShare = 0,
): Promise<number[]> {
  const stage = await Stage.open(run);
  const path: number[] = [];
  while (stage.waiting.size > 0) {
    const tasks = [...stage.waiting.keys()];
    const task = tasks[Math.floor(random() * tasks.length)] as number;
    path.push(task);
    if (random() < killShare) await stage.kill(task);
    else await stage.step(task);
  }
  stage.expectNoFaults();
  await run.check();
  return path;
}

function stillAsleep(sleeping: ReadonlyMap<number, Footprint>, step: Footprint) {
  return new Map([...sleeping].filter(([, other]) => !collide(other, step)));
}

function collide(a: Footprint, b: Footprint): boolean {
  return (a.writes || b.writes) && a.keys.some((key) => b.keys.includes(key));
}

/** How a waiting task goes on. */
type Way = "go" | "die" | "leave";

/** The tasks of one run, each of them ended or waiting before its next step. */
class Stage {
  /** What each waiting task would do next. */
  readonly waiting = new Map<number, Footprint>();
  readonly #resume = new Map<number, Record<Way, () => void>>();
  readonly #settled: (() => void)[] = [];
  readonly #faults: unknown[] = [];

  static async open({ tasks }: Run): Promise<Stage> {
    const stage = new Stage();
    for (const [number, task] of tasks.entries()) {
      await stage.#untilSettled(number, () => {
        const gate: Gate = (footprint) => stage.#wait(number, footprint);
        task(gate)
          .catch((fault) => {
            const isOurs = fault instanceof Killed || fault instanceof Abandoned;
            if (!isOurs) stage.#faults.push(fault);
          })
          .finally(() => stage.#settled[number]?.());
      });
    }
    return stage;
  }

  step(task: number): Promise<void> {
    return this.#continue(task, "go");
  }

  /** Lets a task take so many steps, or all that it has left. */
  async steps(task: number, count = Number.POSITIVE_INFINITY): Promise<void> {
    for (let taken = 0; taken < count && this.waiting.has(task); taken += 1) await this.step(task);
  }

  kill(task: number): Promise<void> {
    return this.#continue(task, "die");
  }

  async abandon(): Promise<void> {
    for (const task of [...this.waiting.keys()]) await this.#continue(task, "leave");
  }

  expectNoFaults(): void {
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  #continue(task: number, way: Way): Promise<void> {
    const resume = this.#resume.get(task);
    if (resume === undefined) throw new Error(`task ${task} is not waiting`);
    this.waiting.delete(task);
    return this.#untilSettled(task, resume[way]);
  }

  /** Lets a task run until it waits again or ends. */
  async #untilSettled(task: number, start: () => void): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      this.#settled[task] = resolve;
    });
    start();
    await settled;
  }

  #wait(task: number, footprint: Footprint): Promise<void> {
    this.waiting.set(task, footprint);
    return new Promise((go, fail) => {
      this.#resume.set(task, {
        go,
        die: () => fail(new Killed()),
        leave: () => fail(new Abandoned()),
      });
      this.#settled[task]?.();
    });
  }
}

/** A gate for one attempt of a task: calls that it makes side by side are let go on one by one. */
export function oneByOne(gate: Gate): Gate {
  let last: Promise<void> = Promise.resolve();
  return (footprint) => {
    last = last.then(() => gate(footprint));
    return last;
  };
}

/** A port whose every call waits at the gate first. */
export function gated<Port extends object>(
  port: Port,
  gate: Gate,
  footprintOf: (method: string, args: readonly unknown[]) => Footprint,
): Port {
  return new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      if (member.constructor.name === "AsyncGeneratorFunction") {
        return async function* (...args: unknown[]) {
          await gate(footprintOf(String(name), args));
          yield* member.apply(target, args);
        };
      }
      return async (...args: unknown[]) => {
        await gate(footprintOf(String(name), args));
        return member.apply(target, args);
      };
    },
  });
}
