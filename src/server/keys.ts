import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const keysSchema = z.object({ authSecret: z.string().min(32), encryptionKey: z.string().min(32) });
export type Keys = z.infer<typeof keysSchema>;

/**
 * The installation's two keys: from the environment, else from `keys.json` in the data folder, else made now and kept
 * there, readable by this user alone. Throws when the file is there but damaged: new keys would lose every secret.
 */
export function loadKeys(
  folder: string,
  given: { authSecret: string | undefined; encryptionKey: string | undefined },
): Keys {
  if (given.authSecret !== undefined && given.encryptionKey !== undefined) {
    return { authSecret: given.authSecret, encryptionKey: given.encryptionKey };
  }
  const kept = keptKeys(folder);
  return {
    authSecret: given.authSecret ?? kept.authSecret,
    encryptionKey: given.encryptionKey ?? kept.encryptionKey,
  };
}

function keptKeys(folder: string): Keys {
  const file = join(folder, "keys.json");
  if (existsSync(file)) {
    const parsed = keysSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (!parsed.success)
      throw new Error(
        `${file} is damaged. Restore it from a backup: without it stored secrets cannot be read.`,
      );
    return parsed.data;
  }
  const keys: Keys = {
    authSecret: randomBytes(32).toString("base64url"),
    encryptionKey: randomBytes(32).toString("base64url"),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  return keys;
}
