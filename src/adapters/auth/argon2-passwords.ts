import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "@/application/ports/accounts";

/**
 * argon2id with the parameters OWASP names as its minimum (19 MiB, two passes, one lane): about 40 ms on one core. The
 * work runs on libuv's threads and does not hold up requests.
 */
export function argon2Passwords(): Passwords {
  let decoy: Promise<string> | null = null;
  return {
    hash: (plain) => hash(plain, PARAMETERS),
    verify: async (known, plain) => {
      decoy ??= hash(randomBytes(16).toString("hex"), PARAMETERS);
      const matches = await verify(known ?? (await decoy), plain);
      return known !== null && matches;
    },
    digest: (token) => createHash("sha256").update(token).digest("hex"),
  };
}

/** The library's algorithm is argon2id unless told otherwise. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
