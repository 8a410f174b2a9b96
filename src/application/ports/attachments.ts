/** Where photos lie: outside everything that is served, each sealed with a key of its own. */
export interface Attachments {
  /** Seals and keeps a picture under `id`; the key opens it again and must be kept elsewhere. */
  keep(id: string, bytes: Uint8Array): Promise<{ readonly key: string }>;
  /** Null when the file is gone or the key does not open it. */
  read(id: string, key: string): Promise<Uint8Array | null>;
  /** Ids of all files that are older than this many milliseconds. */
  olderThan(ageMs: number): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
}
