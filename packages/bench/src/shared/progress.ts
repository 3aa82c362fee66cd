/** Progress of a long run: a plain line every tenth of the way, on stderr, so that stdout can be piped. */

/** Gives the function to call after each page. */
export function progressOf(what: string, total: number): () => void {
  const startedAt = performance.now();
  let done = 0;
  return () => {
    done++;
    const tenth = Math.floor((done * 10) / total);
    if (tenth === Math.floor(((done - 1) * 10) / total)) return;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    process.stderr.write(`${what}: ${tenth * 10} % (${done} of ${total} pages, ${seconds} s)\n`);
  };
}
