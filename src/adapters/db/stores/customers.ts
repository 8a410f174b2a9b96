import { and, eq } from "drizzle-orm";
import type { CustomerStore } from "@/application/ports/customers";
import type { Reader, Tx } from "@/application/ports/database";
import type { Ids } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import type { Customer, CustomerPatch } from "@/domain/order/customer";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { byId } from "./by-id";
import { createConsentRows } from "./consents";
import { lockNames } from "./name-locks";
import { redactAll, redactPerson } from "./redact";
import { createSuppressions } from "./suppressions";

export function createCustomerStore({ t }: Pick<Database, "t">, ids: Ids): CustomerStore {
  const statements = prepare(t);
  const consents = createConsentRows(t);
  return {
    ...createSuppressions(t),
    consents: consents.consents,
    recordConsent: consents.record,
    importedConsents: consents.importedConsents,
    removeConsents: consents.removeConsents,
    find: async (db, storeId, id) =>
      (await statements.byId(db, { storeId, id })).map(customerFrom)[0] ?? null,

    async merge(tx, storeId, patch, at) {
      const identity = identityIn(patch);
      const unknown = { ...nobody, id: ids.next(), storeId, ...identity, createdAt: at, updatedAt: at };
      const newcomer = amend(unknown, patch, identity);
      const known = await findOrMake(statements, tx, newcomer);
      const amended = amend(known, patch, identity);
      if (isDifferent(known, amended)) await statements.update(tx, { ...amended, updatedAt: at });
      for (const consent of patch.consents ?? []) await consents.record(tx, storeId, known.id, consent);
      return customerFrom(amended);
    },

    async openOrderIds(db, storeId, customerId) {
      const { orders } = t;
      const rows = await readHandle(db)
        .select({ id: orders.id, listedAt: orders.listedAt })
        .from(orders)
        .where(and(eq(orders.storeId, storeId), eq(orders.customerId, customerId), eq(orders.state, "open")));
      // Sorted here: for the sake of the order, SQLite would walk through all orders of the store.
      return rows.sort((a, b) => a.listedAt - b.listedAt || byId(a, b)).map(({ id }) => id);
    },

    redact: (tx, storeId, who) => redactPerson(tx, t, { storeId, who }),
    redactAll: (tx, storeId, at) => redactAll(tx, t, { storeId, at }),
  };
}

interface Identity {
  readonly externalId: string | null;
  readonly email: string | null;
}

type CustomerRow = Tables["customers"]["$inferSelect"];
type Statements = ReturnType<typeof prepare>;

const nobody = { phone: null, firstName: null, lastName: null, locale: null, tags: [], redactedAt: null };

function identityIn({ externalId, email }: CustomerPatch): Identity {
  return { externalId: externalId || null, email: email?.trim().toLowerCase() || null };
}

async function findOrMake(statements: Statements, tx: Tx, newcomer: CustomerRow): Promise<CustomerRow> {
  const known = await findPerson(statements, tx, newcomer);
  if (known) return known;
  const { storeId, externalId, email } = newcomer;
  const names = [externalId, email].filter((name) => name !== null).map((name) => `${storeId} ${name}`);
  // Another transaction may be making the same person.
  const waited = await lockNames(tx, "customer", names);
  const madeMeanwhile = waited ? await findPerson(statements, tx, newcomer) : undefined;
  if (madeMeanwhile) return madeMeanwhile;
  await statements.insert(tx, newcomer);
  return newcomer;
}

/** The account of that external id; else the guest of that address, who becomes the account. */
async function findPerson(
  statements: Statements,
  db: Reader,
  { storeId, externalId, email }: Identity & { storeId: StoreId },
): Promise<CustomerRow | undefined> {
  const [account] = externalId === null ? [] : await statements.byExternalId(db, { storeId, externalId });
  if (account) return account;
  const sameAddress = email === null ? [] : await statements.byEmail(db, { storeId, email });
  const guest = sameAddress.find((row) => row.externalId === null);
  return guest ?? (externalId === null ? sameAddress.sort(lastAmendedFirst)[0] : undefined);
}

function lastAmendedFirst(a: CustomerRow, b: CustomerRow): number {
  return b.updatedAt - a.updatedAt || byId(b, a);
}

function prepare({ customers }: Tables) {
  const inStore = eq(customers.storeId, bind(customers.storeId, "storeId"));
  const isCustomer = and(eq(customers.id, bind(customers.id, "id")), inStore);
  const hasExternalId = eq(customers.externalId, bind(customers.externalId, "externalId"));
  const hasEmail = eq(customers.email, bind(customers.email, "email"));
  return {
    byId: reading("customers_by_id", ({ handle }) => handle.select().from(customers).where(isCustomer)),
    byExternalId: reading("customers_by_external_id", ({ handle, lock }) =>
      lock(handle.select().from(customers).where(and(inStore, hasExternalId))),
    ),
    byEmail: reading("customers_by_email", ({ handle, lock }) =>
      lock(handle.select().from(customers).where(and(inStore, hasEmail))),
    ),
    insert: writing("customers_insert", ({ handle }) => handle.insert(customers).values(boundRow(customers))),
    update: writing("customers_update", ({ handle }) =>
      handle.update(customers).set(bound(customers, amendable)).where(isCustomer),
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

function customerFrom(row: CustomerRow): Customer {
  const { redactedAt: _redactedAt, createdAt: _createdAt, updatedAt: _updatedAt, ...customer } = row;
  return customer;
}
