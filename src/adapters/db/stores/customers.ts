import { createHash } from "node:crypto";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/application/ports/database";
import type { CustomerStore } from "@/application/ports/stores";
import type { Ids } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import type { Consent } from "@/domain/order/consent";
import type { Customer, CustomerPatch } from "@/domain/order/customer";
import type { Instant } from "@/domain/shared/instant";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { lockNames } from "./name-locks";
import { redactAll, redactPerson } from "./redact";

export function createCustomerStore({ t }: Pick<Database, "t">, ids: Ids): CustomerStore {
  const statements = prepare(t);
  const { suppressions, orders } = t;

  /** The account of that external id, else the guest of that address, who becomes the account. */
  async function findPerson(db: Reader, storeId: StoreId, { externalId, email }: Identity) {
    const [account] = externalId === null ? [] : await statements.byExternalId(db, { storeId, externalId });
    if (account) return account;
    const sameAddress = email === null ? [] : await statements.byEmail(db, { storeId, email });
    const guest = sameAddress.find((row) => row.externalId === null);
    return guest ?? (externalId === null ? sameAddress[0] : undefined);
  }

  async function findOrMake(tx: Tx, storeId: StoreId, identity: Identity, at: Instant): Promise<CustomerRow> {
    const known = await findPerson(tx, storeId, identity);
    if (known) return known;
    const names = [identity.externalId, identity.email].filter((name) => name !== null);
    const waited = await lockNames(
      tx,
      "customer",
      names.map((name) => `${storeId} ${name}`),
    );
    const made = waited ? await findPerson(tx, storeId, identity) : undefined;
    if (made) return made;
    const row = { ...nobody, id: ids.next(), storeId, ...identity, createdAt: at, updatedAt: at };
    await statements.insert(tx, row);
    return row;
  }

  return {
    find: async (db, storeId, id) =>
      (await statements.byId(db, { storeId, id })).map(customerFrom)[0] ?? null,

    async merge(tx, storeId, patch, at) {
      const identity = {
        externalId: patch.externalId || null,
        email: patch.email?.trim().toLowerCase() || null,
      };
      const known = await findOrMake(tx, storeId, identity, at);
      const amended = amend(known, patch, identity);
      if (isDifferent(known, amended)) await statements.update(tx, { ...amended, updatedAt: at });
      for (const consent of patch.consents ?? []) {
        await statements.insertConsent(tx, {
          ...consent,
          storeId,
          customerId: known.id,
          wording: consent.wording ?? null,
          ip: consent.ip ?? null,
        });
      }
      return customerFrom(amended);
    },

    async consents(db, storeId, customerId) {
      const statementsMade = await statements.consents(db, { storeId, customerId });
      const newest = new Map<string, Consent>();
      for (const { storeId: _storeId, customerId: _customerId, ...consent } of statementsMade) {
        newest.set(`${consent.channel} ${consent.class}`, consent);
      }
      return [...newest.values()];
    },

    async blocked(db, storeId, addresses) {
      const spellings = new Map(
        addresses.flatMap((address) => spellingsOf(address).map((one) => [one, address])),
      );
      const found = [];
      for (const [spelling, address] of spellings) {
        for (const { channel, reason } of await statements.blocked(db, { storeId, address: spelling })) {
          found.push({ channel, address, reason });
        }
      }
      return found;
    },

    async block(tx, { storeId, channel, address, reason, at }) {
      await writeHandle(tx)
        .insert(suppressions)
        .values({ storeId, channel, address: address.trim().toLowerCase(), reason, at })
        .onConflictDoUpdate({
          target: [suppressions.storeId, suppressions.address, suppressions.channel],
          set: { reason, at },
        });
    },

    async openOrderIds(db, storeId, customerId) {
      const rows = await readHandle(db)
        .select({ id: orders.id })
        .from(orders)
        .where(
          and(
            eq(orders.storeId, storeId),
            eq(orders.customerId, customerId),
            inArray(orders.state, ["open"]),
          ),
        )
        .orderBy(desc(orders.listedAt), desc(orders.id));
      return rows.map(({ id }) => id);
    },

    redact: (tx, storeId, who) => redactPerson(tx, t, { storeId, who, hashAddress: hashedAddress }),
    redactAll: (tx, storeId, at) => redactAll(tx, t, { storeId, at, hashAddress: hashedAddress }),
  };
}

interface Identity {
  readonly externalId: string | null;
  readonly email: string | null;
}

type CustomerRow = Tables["customers"]["$inferSelect"];

const nobody = { phone: null, firstName: null, lastName: null, locale: null, tags: [], redactedAt: null };

function prepare({ customers, consents, suppressions }: Tables) {
  const inStore = eq(customers.storeId, bind(customers.storeId, "storeId"));
  return {
    byId: reading("customers_by_id", ({ handle }) =>
      handle
        .select()
        .from(customers)
        .where(and(eq(customers.id, bind(customers.id, "id")), inStore)),
    ),
    byExternalId: reading("customers_by_external_id", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(customers)
          .where(and(inStore, eq(customers.externalId, bind(customers.externalId, "externalId")))),
      ),
    ),
    byEmail: reading("customers_by_email", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(customers)
          .where(and(inStore, eq(customers.email, bind(customers.email, "email"))))
          .orderBy(desc(customers.updatedAt), desc(customers.id)),
      ),
    ),
    insert: writing("customers_insert", ({ handle }) => handle.insert(customers).values(boundRow(customers))),
    update: writing("customers_update", ({ handle }) =>
      handle
        .update(customers)
        .set(bound(customers, amendable))
        .where(and(eq(customers.id, bind(customers.id, "id")), inStore)),
    ),
    insertConsent: writing("consents_insert", ({ handle }) =>
      handle
        .insert(consents)
        .values(boundRow(consents))
        .onConflictDoUpdate({
          target: [consents.storeId, consents.customerId, consents.channel, consents.class, consents.at],
          set: { state: sql`excluded.state`, source: sql`excluded.source` },
        }),
    ),
    consents: reading("consents_of_customer", ({ handle }) =>
      handle
        .select()
        .from(consents)
        .where(
          and(
            eq(consents.storeId, bind(consents.storeId, "storeId")),
            eq(consents.customerId, bind(consents.customerId, "customerId")),
          ),
        )
        .orderBy(consents.at),
    ),
    blocked: reading("suppressions_of_address", ({ handle }) =>
      handle
        .select({ channel: suppressions.channel, reason: suppressions.reason })
        .from(suppressions)
        .where(
          and(
            eq(suppressions.storeId, bind(suppressions.storeId, "storeId")),
            eq(suppressions.address, bind(suppressions.address, "address")),
          ),
        ),
    ),
  };
}

const amendable = [
  "externalId",
  "email",
  "phone",
  "firstName",
  "lastName",
  "locale",
  "tags",
  "redactedAt",
  "updatedAt",
] as const satisfies readonly (keyof CustomerRow)[];

/** What a hook leaves out, or leaves empty, it does not say: it never overwrites what is known. */
function amend(known: CustomerRow, patch: CustomerPatch, { externalId, email }: Identity): CustomerRow {
  return {
    ...known,
    externalId: externalId ?? known.externalId,
    email: email ?? known.email,
    phone: patch.phone || known.phone,
    firstName: patch.firstName || known.firstName,
    lastName: patch.lastName || known.lastName,
    locale: patch.locale || known.locale,
    tags: patch.tags ?? known.tags,
  };
}

function isDifferent(before: CustomerRow, after: CustomerRow): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function customerFrom({ redactedAt: _r, createdAt: _c, updatedAt: _u, ...customer }: CustomerRow): Customer {
  return customer;
}

/** An address as it may stand in the list: as itself or, after an erasure, as its hash. */
function spellingsOf(address: string): readonly string[] {
  const plain = address.trim().toLowerCase();
  return [plain, hashedAddress(plain)];
}

/** Keeps a blocked address blocked without naming it any more. */
function hashedAddress(address: string): string {
  return `sha256:${createHash("sha256").update(address).digest("base64url")}`;
}
