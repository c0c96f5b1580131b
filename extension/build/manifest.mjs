// The manifest, with its page patterns taken from the site files.
const KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0vGGcp5gr6z7c0aMJVeN/c5r+/ns8lxq4jqjmnb3NKZVmOI1h8kQ2CtPeAo/ZM3VUE7mIFvUzD2Td2b7YHh9vcV2L85lObxynF8V0EYQ40+ODsadDKhjbuV9IC/rYiqJ4ZTGsAl9FUzu9LUO5kJmJtxitHHazntBdIHYS89jYtkcdhnmr3l0rrn2TaaHycz9Fd57rCW/xV03EVsxJ1gWwCNRZ6i4po+N4lcPHtiBkW9f9q5mMoSQ1Gsdz6skKyy1mjAata8vAoJmVr4hOM6dECCebfnMa9WJlySXluR2IvrL5+4mGmBz/PnCa7vZEuhq3YBTLVxFX4nl3FOC8DyVlQIDAQAB";
/** Frames without an address of their own belong to the page that made them. */
const IN_FRAMES = { all_frames: true, match_about_blank: true, match_origin_as_fallback: true };
const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));

export function manifest(sites, version, further = []) {
  const named = sites.filter(({ host }) => host !== "generic");
  const hosts = [...named.flatMap(({ host, aliases = [] }) => [host, ...aliases]), ...further];
  const matches = hosts.flatMap((host) =>
    host.split(".").length === 2 ? [`https://${host}/*`, `https://www.${host}/*`] : [`https://${host}/*`],
  );
  return {
    manifest_version: 3,
    key: KEY,
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    version,
    minimum_chrome_version: "120",
    default_locale: "en",
    icons: ICONS,
    action: { default_popup: "popup.html", default_icon: ICONS },
    options_ui: { page: "options.html", open_in_tab: true },
    background: { service_worker: "background.js", type: "module" },
    permissions: ["nativeMessaging", "storage", "scripting"],
    host_permissions: ["http://127.0.0.1/*", ...matches],
    optional_host_permissions: ["https://*/*"],
    storage: { managed_schema: "managed-schema.json" },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http://127.0.0.1:*",
    },
    content_scripts: [
      { matches, js: ["guard.js"], run_at: "document_start", world: "MAIN", ...IN_FRAMES },
      { matches, js: ["content.js"], css: ["marks.css"], run_at: "document_start", ...IN_FRAMES },
    ],
  };
}

/** The same for Firefox: its own id, no service worker, managed values by its own policy file instead of a schema. */
export function firefoxManifest(sites, version, further) {
  const { key, minimum_chrome_version, storage, background, ...rest } = manifest(sites, version, further);
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: "sluice@sluice.dev",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}
