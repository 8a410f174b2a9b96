import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Secrets } from "@/application/ports/system";
import { derivedKey } from "./derived-key";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived from MILEPOST_ENCRYPTION_KEY. Sealed form: "v1." + base64url(iv, tag, text). */
export function createSecrets(encryptionKey: string): Secrets {
  const key = derivedKey(encryptionKey, "secrets");
  return {
    seal(plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ""), "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([
        decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ]).toString("utf8");
    },
  };
}
