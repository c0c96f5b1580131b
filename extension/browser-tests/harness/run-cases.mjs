const CASE_MILLIS = 180_000;
const RUN_MILLIS = 45 * 60_000;

/**
 * Runs the cases of the suites and says of each how it went, closing pages after each. A case runs when its title
 * holds one of the wanted words, or when there are none. Returns how many failed, and 1 if none ran.
 */
export async function runCases(world, suites, wanted) {
  const limit = setTimeout(giveUp, RUN_MILLIS);
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    for (const [name, run] of Object.entries(suite.cases)) {
      const title = `${suite.name}: ${name}`;
      if (wanted.length > 0 && !wanted.some((part) => title.includes(part))) continue;
      try {
        await inTime(run(world));
        passed++;
        console.log(`  ok    ${title}`);
      } catch (problem) {
        failed++;
        console.log(`  FAIL  ${title}\n        ${String(problem.stack ?? problem).replaceAll("\n", "\n        ")}`);
      }
      await world.browser.closePages();
    }
  }
  clearTimeout(limit);
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 ? failed : 1;
}

/** A browser that no longer answers must not hold up whoever waits for the run. */
function giveUp() {
  console.log("  FAIL  the run did not end");
  process.exit(1);
}

function inTime(work) {
  let timer;
  const limit = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("the case did not end")), CASE_MILLIS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
