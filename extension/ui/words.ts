/** Stand for what is put into a sentence, until it is; no language writes with them. */
const PLACES = ["\ue000", "\ue001", "\ue002"];
const PLACE = /[\ue000-\ue002]/g;

/** Sentences asked for so far: the browser takes longer to give one than a key should take. */
const sentences = new Map<string, string>();

/** Words of the interface in the browser's language. An unknown key gives nothing, so callers can fall back. */
export function words(key: string, ...substitutions: readonly (string | number)[]): string {
  const known = sentences.get(key) ?? chrome.i18n.getMessage(key.replaceAll("-", "_"), PLACES);
  sentences.set(key, known);
  return known.replace(PLACE, (place) => String(substitutions[PLACES.indexOf(place)] ?? ""));
}

export function wordsOr(key: string, fallback: string, ...substitutions: readonly (string | number)[]): string {
  return words(key, ...substitutions) || fallback;
}

export function language(): string {
  return chrome.i18n.getUILanguage();
}

/** "a, b and c" as the language says it. */
export function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { style: "long", type: "conjunction" }).format(parts);
}

/** Both languages write numbers alike, and the browser's own format first loads tables for longer than a key may take. */
export function numberOf(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A day that is not torn apart at the end of a line. */
export function dayOf(iso: string): string {
  const day = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
  return day.replaceAll(" ", "\u00a0");
}
