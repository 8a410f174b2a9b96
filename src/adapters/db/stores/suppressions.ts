import { hash } from "node:crypto";
import { and, eq, inArray, or } from "drizzle-orm";
import type { CustomerStore } from "@/application/ports/customers";
import { replacedKinds } from "@/domain/messaging/suppression";
import { writeHandle } from "../connection";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";

/** Addresses that must not be written to. */
export function createSuppressions({
  suppressions,
}: Tables): Pick<CustomerStore, "blocked" | "block" | "unblock"> {
  const isNamed = (name: string) => eq(suppressions.address, bind(suppressions.address, name));
  // A person's mail address and number in one go: every message asks.
  const ofPerson = reading("suppressions_of_person", ({ handle }) =>
    handle
      .select({
        address: suppressions.address,
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
          or(isNamed("plain"), isNamed("hashed"), isNamed("otherPlain"), isNamed("otherHashed")),
        ),
      ),
  );
  return {
    async blocked(db, storeId, addresses) {
      const found = [];
      for (let at = 0; at < addresses.length; at += 2) {
        const [one = "", other = one] = addresses.slice(at, at + 2);
        // As itself or, after an erasure, as its hash.
        const plain = spelled(one);
        const hashed = hashedAddress(plain);
        const otherPlain = spelled(other);
        const otherHashed = other === one ? hashed : hashedAddress(otherPlain);
        const blocks = await ofPerson(db, { storeId, plain, hashed, otherPlain, otherHashed });
        for (const block of blocks) {
          const isOne = block.address === plain || block.address === hashed;
          found.push({ ...block, address: isOne ? one : other });
        }
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
