import type { AwayReason, Judgement, Verdict } from "../messages/to-worker.ts";
import { countTypes } from "../shared/found.ts";
import { dayOf, listOf, numberOf, words, wordsOr } from "./words.ts";

type Line = Verdict["line"];
type Answers = NonNullable<Line["answers"]>;

const NAMED = 3;

/** What was found, as the headline says it: the gravest kinds by name, the rest by number. */
export function sayFound(verdict: Verdict, inFile: boolean): string {
  const types = countTypes(verdict.findings);
  if (types.length === 0) return words("head_nothing");
  const named = types.slice(0, NAMED).map(({ type, count }) => sayCount(type, count));
  const rest = types.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  return words(
    inFile ? "head_found_file" : "head_found",
    listOf(rest === 0 ? named : [...named, words("and_more", numberOf(rest))]),
  );
}

function sayCount(type: string, count: number): string {
  if (count === 1) return wordsOr(`one_${type}`, sayType(type));
  return wordsOr(`many_${type}`, `${numberOf(count)} × ${sayType(type)}`, numberOf(count));
}

export function sayType(type: string): string {
  return wordsOr(`type_${type}`, type.toLowerCase().replaceAll("_", " "));
}

/** The product line's name, with how sure that is. */
export function sayLine(line: Line): string {
  if (line.id === "unknown" || line.confidence === "low") return words("line_unknown");
  return line.confidence === "high" ? line.name : words("line_probably", line.name);
}

/** What this line's terms do with the text, in one sentence. Not known is never said as no. */
export function sayTerms(line: Line): string {
  if (line.answers === undefined || line.id === "unknown") return words("terms_unknown");
  const { answers } = line;
  return words(
    "terms_sentence",
    words(`terms_trained_${answers["trained-on"].value}`),
    sayStored(answers.stored),
    words(`terms_people_${answers["seen-by-people"].value}`),
  );
}

function sayStored({ value, days }: Answers["stored"]): string {
  return value === "yes" && days !== undefined && days > 0
    ? words("terms_stored_days", numberOf(days))
    : words(`terms_stored_${value}`);
}

/** Where an answer comes from and when that was last looked at. */
export function saySource({ kind, seen }: Answers["terms"]["sources"][number]): string {
  return words("source", words(`source_${kind}`), dayOf(seen));
}

/** Why a draft could not be judged, and what that means for it. */
export function sayUnjudged(judgement: Exclude<Judgement, { kind: "verdict" }>): string {
  if (judgement.kind === "unread") return words(`unread_${judgement.reason}`);
  const why =
    judgement.kind === "away"
      ? words(`away_${judgement.reason}`)
      : wordsOr(`refused_${judgement.code}`, words("refused"));
  return `${why} ${words(judgement.closed ? "away_closed" : "away_open")}`;
}

/** That there is no agent to ask, in a few words; one of another release is there, and said to be. */
export function sayAway(reason: AwayReason): string {
  return wordsOr(`badge_${reason}`, words("badge_away"));
}
