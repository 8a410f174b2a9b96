import { expect, it } from "vitest";
import { createStores } from "@/adapters/db/create-stores";
import { systemIds } from "@/adapters/system/ids";
import type { SendOutcome } from "@/application/ports/channel";
import { noJobs } from "@/application/ports/queue";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { openTestSqlite } from "@/testing/test-database";
import { countDedupeHits, countSends, queueDepthGauge } from "./count-outcomes";
import { createMetrics } from "./metrics";

const email = { messageId: "m", from: "", replyTo: "", to: "", subject: "", html: "", text: "", headers: {} };

it("counts what came of each send", async () => {
  const metrics = createMetrics();
  const outcomes: SendOutcome[] = [
    { kind: "sent", providerId: "1", detail: "" },
    { kind: "sent", providerId: "2", detail: "" },
    { kind: "rejected", detail: "", badRecipient: true },
    { kind: "uncertain", detail: "" },
  ];
  const sender = countSends(
    {
      mode: "smtp",
      concurrency: 1,
      send: async () => outcomes.shift() ?? { kind: "retry", detail: "", afterMs: null },
      close: async () => undefined,
    },
    metrics,
  );
  for (let sends = 0; sends < 5; sends += 1) await sender.send(email);
  const text = await metrics.text();
  expect(text).toContain('milepost_messages_total{channel="email",outcome="sent"} 2');
  for (const outcome of ["failed", "uncertain", "retry"]) {
    expect(text).toContain(`milepost_messages_total{channel="email",outcome="${outcome}"} 1`);
  }
});

it("counts a fact that was heard before", async () => {
  const database = await openTestSqlite();
  const metrics = createMetrics();
  const stores = countDedupeHits(createStores(database, systemIds), metrics);
  await database.transaction((tx) => stores.stores.save(tx, aShop()));
  const event = {
    type: "preparing" as const,
    key: "order-1 preparing",
    occurredAt: monday,
    ref: { number: "#1042" },
  };
  const hear = () =>
    database.transaction((tx) =>
      stores.events.insert(tx, {
        id: systemIds.next(),
        storeId: testStoreId,
        hookId: null,
        source: "api",
        event,
        orderId: null,
        shipmentId: null,
        receivedAt: monday,
      }),
    );
  expect([await hear(), await hear()]).toEqual([true, false]);
  expect(await metrics.text()).toContain('milepost_dedupe_hits_total{key="event"} 1');
});

it("tells how much work waits, by kind", async () => {
  const metrics = createMetrics();
  const depth = async () => ({ ...noJobs, process_hook: 3 });
  metrics.addGauge(queueDepthGauge({ depth }));
  const text = await metrics.text();
  expect(text).toContain("# TYPE milepost_queue_depth gauge");
  expect(text).toContain('milepost_queue_depth{job="process_hook"} 3');
});
