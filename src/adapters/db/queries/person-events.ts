import { and, eq, inArray, isNotNull, lte } from "drizzle-orm";
import { readHandle } from "../connection";
import { grouped, inPieces } from "./history-rows";
import { customerIds, type PeopleOfOrders } from "./people-of-orders";

/**
 * Facts told about these people, by our id of them. A fact is theirs by the shop's id of the person, or by the address
 * where it names no id.
 */
export async function readPersonEvents({ db, t, storeId, orders, until }: PeopleOfOrders) {
  const { customers, events } = t;
  const people = await inPieces(customerIds(orders), (ids) =>
    readHandle(db)
      .select({ id: customers.id, externalId: customers.externalId, email: customers.email })
      .from(customers)
      .where(and(eq(customers.storeId, storeId), inArray(customers.id, ids))),
  );
  const columns = {
    id: events.id,
    type: events.type,
    externalId: events.personExternalId,
    email: events.personEmail,
    at: events.receivedAt,
    event: events.event,
  };
  const inTime = and(eq(events.storeId, storeId), eq(events.type, "customer"), lte(events.receivedAt, until));
  const byExternalId = await inPieces(
    people.flatMap(({ externalId }) => externalId ?? []),
    (ids) =>
      readHandle(db)
        .select(columns)
        .from(events)
        .where(and(inTime, inArray(events.personExternalId, ids), isNotNull(events.personExternalId))),
  );
  const byEmail = await inPieces(
    people.flatMap(({ email }) => email ?? []),
    (addresses) =>
      readHandle(db)
        .select(columns)
        .from(events)
        .where(and(inTime, inArray(events.personEmail, addresses), isNotNull(events.personEmail))),
  );
  const ofExternalId = grouped(byExternalId, ({ externalId }) => externalId);
  const ofEmail = grouped(
    byEmail.filter(({ externalId }) => externalId === null),
    ({ email }) => email,
  );
  return new Map(
    people.map(({ id, externalId, email }) => [
      id,
      [...(ofExternalId.get(externalId ?? "") ?? []), ...(ofEmail.get(email ?? "") ?? [])],
    ]),
  );
}
