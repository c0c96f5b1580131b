import { isCount, member } from "../shared/shape.ts";

/** What this extension speaks, and the oldest it still understands. */
const API = 1;
const OLDEST_API = 1;

/** Agent and extension are updated apart; they get on while what each speaks is within what the other understands. */
export function versionProblem(health: unknown): "too-old" | "too-new" | undefined {
  const api = member(health, "api");
  const oldest = member(health, "oldestApi") ?? api;
  if (!isCount(api) || api < OLDEST_API) return "too-old";
  return !isCount(oldest) || oldest > API ? "too-new" : undefined;
}
