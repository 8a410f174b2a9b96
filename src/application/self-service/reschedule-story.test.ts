import { expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { handedOver, orderPlaced, scanNow, startStory, storyRef, tellApp } from "@/testing/parcel-story";
import { selfServiceDeps } from "@/testing/self-service-deps";
import { checkLedger } from "../ledger/check-ledger";
import { openOrder } from "../orders/open-order";
import { makeRequest } from "./make-request";
import { settleRequest } from "./settle-request";

it("a missed delivery that is put off and settled by an agent stands on the order page, and its ledger closes (R81, C2)", async () => {
  const app = await startStory();
  const { store } = app;
  const now = () => app.deps.clock.now();
  await tellApp(app, orderPlaced(now()), handedOver(now()));
  await app.advance("1d");
  await scanNow(app, "OutForDelivery");
  await app.advance("6h");
  await scanNow(app, "AttemptFail");
  const deps = selfServiceDeps(app, null);
  const order = await deps.orders.findByRef(deps.db.read, store.id, storyRef);
  const orderId = order?.id ?? "";
  const day = new Date(now() + 86_400_000).toISOString().slice(0, 10);
  const wish = { kind: "reschedule", day, note: "After six" } as const;
  const made = await makeRequest(deps, { store, orderId, wish, isVerified: true, photos: [], now: now() });
  expect(made.kind).toBe("made");
  const [request] = await deps.selfService.ofOrder(deps.db.read, store.id, orderId);
  await settleRequest(
    { ...deps, audit: createAccountStores(app.database).audit },
    {
      store,
      actor: { userId: "omar", userName: "Omar Khan", storeId: store.id },
      requestId: request?.id ?? "",
      outcome: "done",
      answer: "The carrier comes after six.",
    },
  );
  await app.advance("1m");

  const queries = createQueries(app.database);
  const reading = { ...app.deps, queries };
  const { account, timeline } = await openOrder(reading, {
    store,
    seesPerson: true,
    userId: "omar",
    orderId,
  });
  expect(account.counts.unknown).toBe(0);
  expect(account.lines.find(({ label }) => label === "Delivery attempt failed")).toMatchObject({
    outcome: "sent",
  });
  expect(timeline.map(({ title }) => title)).toContain("Omar Khan settled: another day of delivery");
  const [recorded] = await queries.histories.recorded(deps.db.read, store.id, [orderId]);
  const told = recorded?.entries.filter(({ touchpoint }) => touchpoint === "one_off");
  expect(told?.length).toBeGreaterThan(0);
  const tally = await checkLedger(reading, store);
  expect([tally.unknown, tally.holes]).toEqual([0, []]);
});
