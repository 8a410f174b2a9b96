import { createECDH, hkdfSync } from "node:crypto";

/** The key pair push services know this installation by (RFC 8292), in base64url as browsers take it. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Derived from the installation's own key, which is made at its first start and kept with its data: every process of a
 * deployment and every restored backup has the same, and browsers that subscribed stay subscribed.
 */
export function vapidKeysOf(encryptionKey: string): VapidKeys {
  for (let attempt = 0; ; attempt += 1) {
    const made = hkdfSync("sha256", encryptionKey, "", `milepost web push ${attempt}`, 32);
    const curve = createECDH("prime256v1");
    try {
      curve.setPrivateKey(Buffer.from(made));
    } catch {
      // Not a number below the order of the curve: once in four thousand million keys.
      continue;
    }
    return {
      publicKey: curve.getPublicKey("base64url", "uncompressed"),
      privateKey: Buffer.from(made).toString("base64url"),
    };
  }
}
