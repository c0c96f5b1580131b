const VALID_MILLIS = 10 * 60_000;

/**
 * Files a person may hand over, by the hash of what is in them: the page may upload the same file later, more than
 * once and in another request.
 */
export class Released {
  private readonly until = new Map<string, number>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  async add(file: Blob): Promise<void> {
    this.until.set(await hashOf(file), this.now() + VALID_MILLIS);
  }

  async has(file: Blob): Promise<boolean> {
    return (this.until.get(await hashOf(file)) ?? 0) > this.now();
  }
}

async function hashOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
