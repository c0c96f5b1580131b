import type { Judgement } from "../messages/to-worker.ts";
import type { Recourse } from "../shared/question.ts";
import { words } from "../ui/words.ts";
import type { Page } from "./page.ts";
import { askWorker } from "./worker.ts";

/** Takes what a person says in the panel to the agent, and judges again. */
export function recourse(page: Page, again: () => Promise<Judgement>): Recourse {
  return {
    widest: () => page.rules.notSensitive,
    dismiss: async (inspection, finding, scope) =>
      (await askWorker({ kind: "dismiss-finding", inspection, finding, scope }))?.id,
    takeBack: async (id) => {
      await askWorker({ kind: "revoke-dismissal", id });
    },
    permit: async (permission) => {
      const answer = await askWorker({ kind: "use-permission", permission });
      return answer === undefined ? words("away_not_running") : answer.refusal;
    },
    again: async () => {
      const judgement = await again();
      page.judgedAnew();
      return judgement;
    },
  };
}
