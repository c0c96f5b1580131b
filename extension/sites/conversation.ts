import type { Site } from "../shared/site.ts";

/** Told when a chat of ours has got its address: the chat as the address names it, and our name for it. */
export type OnNamed = (chat: string, name: string) => void;

/**
 * Names the chat on the page, the same before and after the site has given it an address: a new chat gets a
 * name of ours, and keeps it when its address appears, also when the page is loaded anew.
 */
export class Conversation {
  private readonly names = new Map<string, string>();
  private readonly onNamed: OnNamed;
  private fresh: string | undefined;

  constructor(onNamed: OnNamed) {
    this.onNamed = onNamed;
  }

  /** Takes in names that were given before the page was loaded. */
  recall(names: Readonly<Record<string, string>>): void {
    for (const [chat, name] of Object.entries(names)) this.names.set(chat, name);
  }

  name(site: Site, path: string): string {
    const chat = site.conversation === undefined ? undefined : new RegExp(site.conversation).exec(path)?.[1];
    if (chat === undefined) {
      this.fresh ??= `${site.host}/new/${crypto.randomUUID()}`;
      return this.fresh;
    }
    const place = `${site.host}/${chat}`;
    const known = this.names.get(place) ?? this.fresh ?? place;
    this.names.set(place, known);
    if (known === this.fresh) {
      this.fresh = undefined;
      this.onNamed(place, known);
    }
    return known;
  }
}
