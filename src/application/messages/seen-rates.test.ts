import { expect, it } from "vitest";
import { type AgentKind, noTraits } from "@/domain/engagement/engagement";
import { startToldShop } from "@/testing/told-shop";
import { recordEngagement } from "../engagement/record-engagement";
import { listOutbox } from "./list-outbox";
import { openMessage } from "./open-message";
import { seenRates } from "./seen-rates";

it("counts what anything opened and what people saw apart, and says of each sign who gave it", async () => {
  const shop = await startToldShop();
  await shop.place("1041");
  await shop.place("1042");
  await shop.place("1043");
  await shop.advance("2h");
  const { rows } = await listOutbox(shop.readDeps, { ...shop.reader, tab: "sent", text: "", after: null });
  const ids = rows.map(({ messageId }) => messageId ?? "");
  const open = (messageId: string, agent: AgentKind) =>
    shop.readDeps.db.transaction((tx) =>
      recordEngagement(shop.readDeps, tx, {
        storeId: shop.store.id,
        messageId,
        kind: "open",
        at: shop.readDeps.clock.now(),
        traits: { ...noTraits, agent },
      }),
    );
  await open(ids[0] ?? "", "apple_privacy");
  await open(ids[1] ?? "", "mail_client");
  const rates = await seenRates(shop.readDeps, shop.store);
  expect(rates.rows).toMatchObject([
    { label: "Order confirmed", channel: "email", sent: 3, opened: 2, seen: 1, unknown: 1, clicked: 0 },
  ]);
  const { told } = await openMessage(shop.readDeps, { ...shop.reader, messageId: ids[0] ?? "" });
  expect(told.map(({ sentence }) => sentence)).toEqual([
    "Opened by a machine: Apple's mail privacy fetches every picture.",
  ]);
});
