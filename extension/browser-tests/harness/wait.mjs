const LIMIT_MILLIS = 30_000;

/** Asks until there is a truthy answer; says what was waited for when there is none. */
export async function until(what, ask, limit = LIMIT_MILLIS) {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((next) => setTimeout(next, 15));
  }
}
