/** A site file of policies/sites/, as its schema describes it. */
export type Site = {
  readonly host: string;
  readonly aliases?: readonly string[];
  readonly name: string;
  readonly vendor: string;
  /** Only texts that carry what was just typed are judged on their way out. */
  readonly onlyTyped?: boolean;
  readonly composer: Composer;
  readonly edits?: readonly string[];
  readonly send: { readonly buttons: readonly string[]; readonly enter: boolean };
  readonly answers?: readonly string[];
  readonly files?: readonly string[];
  readonly conversation?: string;
  readonly requests: readonly SiteRequest[];
  readonly signals?: SiteSignals;
};

export type Composer = {
  readonly editor: "rich" | "textarea";
  readonly selectors: readonly string[];
  readonly frame?: readonly string[];
};

/** One kind of request that carries what a person typed. */
export type SiteRequest = {
  readonly id: string;
  readonly url: string;
  readonly methods?: readonly string[];
  readonly transport?: "http" | "websocket";
  /** `records` are JSON documents, each ended by the character U+001E. */
  readonly body: "json" | "form" | "records" | "text" | "blob";
  /** Goes out before the message or beside it, with the same text: nobody is asked about it. */
  readonly aside?: boolean;
  readonly where?: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly modifiers?: readonly { readonly id: string; readonly path: string; readonly equals: string }[];
};

/** Where the account in use shows itself. */
export type SiteSignals = {
  readonly accounts?: readonly AccountsSpec[];
  readonly addresses?: readonly AddressSign[];
  readonly shown?: readonly AttributeSign[];
  readonly active?: { readonly header?: string; readonly url?: string; readonly cookie?: string };
  readonly loggedOut?: readonly string[];
  readonly loggedIn?: readonly string[];
  readonly badges?: readonly PageSign[];
  readonly modifiers?: readonly PageSign[];
};

export type AccountsSpec = {
  readonly url: string;
  readonly each: string;
  readonly id?: string;
  readonly deactivated?: string;
  /** What an entry must hold to count, by path. */
  readonly where?: Readonly<Record<string, string>>;
  /** Where each attribute stands; of several places the first that holds something counts. */
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** The site's own words for an attribute's values in those of the service files. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a login without any entry is known by. */
  readonly none?: Attributes;
  readonly active?: string;
};

export type Attributes = Readonly<Record<string, readonly string[]>>;

/** An address the page calls that tells of the account; the first group of `url` names it. */
export type AddressSign = { readonly url: string; readonly attributes: Attributes };

/** An attribute of the account that stands on the page: the first group of `pattern` in the text or a mark of it. */
export type AttributeSign = {
  readonly attribute: string;
  readonly selector: string;
  readonly from?: string;
  readonly pattern: string;
};

export type PageSign = { readonly id: string; readonly selector: string; readonly text?: string };

/** The site file for a host: an exact name, an alias, or `*.name` by suffix. */
export function siteFor(host: string, sites: readonly Site[]): Site | undefined {
  const found = sites.find((site) => [site.host, ...(site.aliases ?? [])].some((name) => coversHost(name, host)));
  return found && madeOut(found);
}

/** The file for hosts that have none of their own. */
export const GENERIC = "generic";

/** The generic file made out for a host. */
export function genericFor(host: string, sites: readonly Site[]): Site | undefined {
  const generic = sites.find((site) => site.host === GENERIC);
  return generic && madeOut({ ...generic, host, name: host });
}

/** Address patterns of a file may name its own host as `{host}`. */
function madeOut(site: Site): Site {
  const host = site.host.replaceAll(".", "\\.");
  return { ...site, requests: site.requests.map((it) => ({ ...it, url: it.url.replaceAll("{host}", host) })) };
}

function coversHost(name: string, host: string): boolean {
  return host === name || host === `www.${name}`;
}
