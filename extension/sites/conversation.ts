import type { Site } from "../shared/site.ts";

/**
 * Names the chat on the page, the same before and after the site has given it an address: a new chat gets a
 * name of ours, and keeps it when its address appears.
 */
export class Conversation {
  private readonly names = new Map<string, string>();
  private fresh: string | undefined;

  name(site: Site, path: string): string {
    const chat = site.conversation === undefined ? undefined : new RegExp(site.conversation).exec(path)?.[1];
    if (chat === undefined) {
      this.fresh ??= `${site.host}/new/${crypto.randomUUID()}`;
      return this.fresh;
    }
    const known = this.names.get(chat) ?? this.fresh ?? `${site.host}/${chat}`;
    this.names.set(chat, known);
    if (known === this.fresh) this.fresh = undefined;
    return known;
  }
}
