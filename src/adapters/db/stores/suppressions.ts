import { hash } from "node:crypto";
import { and, eq, inArray, or } from "drizzle-orm";
import type { CustomerStore } from "@/application/ports/stores";
import { replacedKinds } from "@/domain/messaging/suppression";
import { writeHandle } from "../connection";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";

/** Addresses that must not be written to. */
export function createSuppressions({
  suppressions,
}: Tables): Pick<CustomerStore, "blocked" | "block" | "unblock"> {
  const ofAddress = reading("suppressions_of_address", ({ handle }) =>
    handle
      .select({
        channel: suppressions.channel,
        kind: suppressions.kind,
        class: suppressions.class,
        reason: suppressions.reason,
        at: suppressions.at,
      })
      .from(suppressions)
      .where(
        and(
          eq(suppressions.storeId, bind(suppressions.storeId, "storeId")),
          or(
            eq(suppressions.address, bind(suppressions.address, "plain")),
            eq(suppressions.address, bind(suppressions.address, "hashed")),
          ),
        ),
      ),
  );
  return {
    async blocked(db, storeId, addresses) {
      const found = [];
      for (const address of addresses) {
        const plain = spelled(address);
        // As itself or, after an erasure, as its hash.
        const blocks = await ofAddress(db, { storeId, plain, hashed: hashedAddress(plain) });
        found.push(...blocks.map((block) => ({ ...block, address })));
      }
      return found;
    },
    async unblock(tx, { storeId, channel, address, class: stopped }) {
      const plain = spelled(address);
      await writeHandle(tx)
        .delete(suppressions)
        .where(
          and(
            eq(suppressions.storeId, storeId),
            eq(suppressions.channel, channel),
            stopped === undefined ? undefined : eq(suppressions.class, stopped),
            or(eq(suppressions.address, plain), eq(suppressions.address, hashedAddress(plain))),
          ),
        );
    },
    async block(tx, block) {
      const { storeId, channel, address, kind, class: stopped = "all", reason, at } = block;
      await writeHandle(tx)
        .insert(suppressions)
        .values({ storeId, channel, address: spelled(address), kind, class: stopped, reason, at })
        .onConflictDoUpdate({
          target: [suppressions.storeId, suppressions.address, suppressions.channel, suppressions.class],
          set: { kind, reason, at },
          setWhere: inArray(suppressions.kind, [...replacedKinds(kind)]),
        });
    },
  };
}

/** Keeps a blocked address blocked after an erasure, without naming it any more. */
export function hashedAddress(address: string): string {
  return `${HASHED}${hash("sha256", address, "base64url")}`;
}

export function isHashedAddress(address: string): boolean {
  return address.startsWith(HASHED);
}

const HASHED = "sha256:";

function spelled(address: string): string {
  return address.trim().toLowerCase();
}
