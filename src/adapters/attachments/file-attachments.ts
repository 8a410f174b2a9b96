import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Attachments } from "@/application/ports/attachments";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Files in one folder of the data folder, which nothing serves. Each is sealed with a key of its own (AES-256-GCM): nonce,
 * tag, content. Without the key, which the database keeps, a file, also one in a backup, is noise.
 */
export function createFileAttachments(folder: string): Attachments {
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new Error("This is no attachment's id");
    return join(folder, id);
  };
  return {
    async keep(id, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const key = randomBytes(32);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      const content = Buffer.concat([cipher.update(bytes), cipher.final()]);
      await writeFile(pathOf(id), Buffer.concat([nonce, cipher.getAuthTag(), content]), {
        mode: 0o600,
        flag: "wx",
      });
      return { key: key.toString("base64url") };
    },
    async read(id, key) {
      const sealed = await readFile(pathOf(id)).catch(() => null);
      if (sealed === null || sealed.length < NONCE_BYTES + TAG_BYTES) return null;
      return opened(sealed, Buffer.from(key, "base64url"));
    },
    async olderThan(ageMs) {
      const names = await readdir(folder).catch(() => []);
      const before = Date.now() - ageMs;
      const old: string[] = [];
      for (const name of names) {
        const { mtimeMs } = await stat(join(folder, name)).catch(() => ({
          mtimeMs: Number.POSITIVE_INFINITY,
        }));
        if (ID.test(name) && mtimeMs < before) old.push(name);
      }
      return old;
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}

function opened(sealed: Buffer, key: Buffer): Uint8Array | null {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
