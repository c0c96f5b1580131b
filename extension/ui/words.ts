/** Words of the interface in the browser's language. An unknown key gives nothing, so callers can fall back. */
export function words(key: string, ...substitutions: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(key.replaceAll("-", "_"), substitutions.map(String));
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

export function dayOf(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}
