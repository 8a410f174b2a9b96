import { expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { toldArchetypes } from "@/adapters/simulator/archetype-list";
import { createArchetypes, happeningsOf } from "@/adapters/simulator/archetypes";
import { ashAndEmberSettings } from "@/adapters/simulator/shop/ash-and-ember";
import type { Happening } from "@/adapters/simulator/simulate-shop";
import { findSource } from "@/adapters/sources/registry";
import { DAY_MS } from "@/domain/shared/instant";
import { liveHappenings } from "@/testing/live-happenings";
import { startTestApp } from "@/testing/test-app";
import { archetypesFrom } from "../rehearsal/run-rehearsal";
import { planCalendar } from "./plan-calendar";

const now = Date.UTC(2026, 10, 22, 12);

it("plans for each of twenty kinds of order exactly the messages that the product sends when it comes over the wire (C12)", async () => {
  const begin = now - 60 * DAY_MS;
  const app = await startTestApp({ now: begin, settings: ashAndEmberSettings });
  const from = archetypesFrom(now, app.store);
  const told = toldArchetypes.map((archetype) => ({ archetype, happenings: happeningsOf(archetype, from) }));
  const happenings: Happening[] = told.flatMap((one) => [...one.happenings]).sort((a, b) => a.at - b.at);
  const until = (happenings.at(-1)?.at ?? from) + 45 * DAY_MS;
  await liveHappenings(app, { happenings, until });

  const deps = {
    ...app.deps,
    clock: { now: () => now },
    queries: createQueries(app.database),
    audit: createAccountStores(app.database).audit,
    archetypes: createArchetypes(findSource),
  };
  const planner = await planCalendar(deps, { store: app.store, journeyId: null });
  expect(planner.rows).toHaveLength(20);

  for (const { archetype, happenings: own } of told) {
    const [first] = own;
    const externalId = first?.kind === "hook" ? first.orderId : "";
    const order = await app.deps.orders.findByRef(app.database.read, app.store.id, {
      externalId,
      number: null,
    });
    if (order === null) throw new Error(`${archetype.id} never came.`);
    const messages = await app.deps.messages.ofOrder(app.database.read, app.store.id, order.id);
    const sent = messages.filter(({ state }) => state === "sent").map(({ touchpoint }) => touchpoint);
    const planned = planner.rows.find(({ id }) => id === archetype.id);
    expect([archetype.id, planned?.messages.map(({ touchpoint }) => touchpoint).sort()]).toEqual([
      archetype.id,
      sent.sort(),
    ]);
  }
}, 120_000);
