import { describe, expect, it } from "vitest";
import { firefoxManifest, manifest } from "./manifest.mjs";

const SITES = [{ host: "chat.example.com", aliases: ["ai.example.com"] }, { host: "generic" }];

/** What the browser may let others do with the extension, and the extension with the browser; each word more is a decision. */
describe.each([
  ["Chromium", manifest(SITES, "1.0")],
  ["Firefox", firefoxManifest(SITES, "1.0")],
])("the manifest for %s", (_, made: Record<string, unknown>) => {
  it("asks for no more than it needs", () => {
    expect(made["permissions"]).toEqual(["nativeMessaging", "storage", "scripting"]);
    expect(made["host_permissions"]).toEqual([
      "http://127.0.0.1/*",
      "https://chat.example.com/*",
      "https://ai.example.com/*",
    ]);
    expect(made["optional_permissions"]).toBeUndefined();
  });

  it("runs its own code only", () => {
    const { extension_pages } = made["content_security_policy"] as { extension_pages: string };
    expect(extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http://127.0.0.1:*",
    );
    expect(made["sandbox"]).toBeUndefined();
  });

  it("is open to no page and no other extension", () => {
    expect(made["web_accessible_resources"]).toBeUndefined();
    expect(made["externally_connectable"]).toBeUndefined();
  });

  it("starts before the page does, in each of its frames", () => {
    const scripts = made["content_scripts"] as readonly Record<string, unknown>[];
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).toMatchObject({ run_at: "document_start", all_frames: true });
    expect(scripts[0]).toMatchObject({ world: "MAIN", js: ["guard.js"] });
  });
});
