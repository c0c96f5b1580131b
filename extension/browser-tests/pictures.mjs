// Takes the pictures of docs/pictures/: the real extension and agent on the replica page, one file for each state.
// Arguments choose scenes by name.

import { Studio } from "./harness/studio.mjs";
import { SCENES } from "./pictures/scenes.mjs";

const wanted = process.argv.slice(2);
for (const [name, { look = {}, take }] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const studio = await Studio.open(look);
  try {
    await take(studio);
    console.log(name);
  } finally {
    await studio.close();
  }
}
