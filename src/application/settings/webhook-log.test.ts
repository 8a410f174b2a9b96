import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { createChannelSenders } from "@/adapters/channels/channel-senders";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { orderJourney, send, start, text } from "@/domain/journey/shipped/builders";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { startProvider } from "@/testing/provider-server";
import { startTestApp } from "@/testing/test-app";
import { purgeExpired } from "../privacy/purge-expired";
import { listDeliveries, replayDelivery } from "./webhook-log";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** A shop that tells another system of every order, in words of its own. */
async function aTellingShop(body: string) {
  const receiver = await startProvider(() => ({
    status: 200,
    body: "thank you, dana.whitfield@example.com",
  }));
  onTestFinished(() => receiver.close());
  const app = await startTestApp({ now: placed });
  const { deps, store } = app;
  deps.channelSenders.send = createChannelSenders({
    ...deps,
    appUrl: "https://shop.example",
    push: {
      keys: vapidKeysOf("a key for tests, at least 32 characters long"),
      subject: "https://shop.example",
      clock: deps.clock,
      allowedHosts: [receiver.host],
    },
  }).send;
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const confirm = send("order_confirmed", { covers: "order" });
  if (confirm.kind !== "send_message") throw new Error("This is no message.");
  await app.database.transaction(async (tx) => {
    for (const { id } of journeys) await deps.journeys.setState(tx, store.id, id, "archived");
    const [first] = journeys.filter(({ scope }) => scope === "order");
    await deps.channelSettings.save(
      tx,
      aChannelSetting({
        storeId: store.id,
        channel: "webhook",
        plain: { url: `http://${receiver.host}/in`, body },
        sealed: deps.secrets.seal(JSON.stringify({ secret })),
        updatedAt: placed,
      }),
    );
    if (first === undefined) throw new Error("There is no journey.");
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: first.id,
      versionId: deps.ids.next(),
      content: orderJourney({
        nodes: {
          start: start(["order_placed"], {}, "tell"),
          tell: { ...confirm, config: { ...confirm.config, channel: "webhook" } },
        },
        messages: {
          order_confirmed: {
            class: "transactional",
            subject: "We have your order",
            preheader: "",
            blocks: [text("We have it.")],
          },
        },
      }),
      by: null,
      at: placed,
    });
    await deps.journeys.setState(tx, store.id, first.id, "live");
  });
  await app.hook("shopify", "orders/create", order, { "x-shopify-event-id": "e1" });
  const actor = { userId: "lena", userName: "Lena", storeId: store.id };
  const { audit } = createAccountStores(app.database);
  const replay = (deliveryId: string) => replayDelivery({ ...deps, audit }, { store, actor, deliveryId });
  return { ...app, receiver, replay, list: () => listDeliveries(deps, store) };
}

it("each post is kept with what came back, without what names people, and for 30 days", async () => {
  const { list, advance, deps, receiver } = await aTellingShop("");
  expect(receiver.received).toHaveLength(1);
  expect(await list()).toMatchObject([
    { label: "Order confirmed", status: 200, answer: "thank you, …", isReplay: false },
  ]);
  await advance("31d");
  await purgeExpired(deps);
  expect(await list()).toEqual([]);
});

it("what was posted is posted once more under the same id, signed anew", async () => {
  const { list, replay, advance, receiver } = await aTellingShop("");
  await advance("1h");
  const [first] = await list();
  expect(await replay(first?.id ?? "")).toMatchObject({ kind: "sent" });
  const [one, two] = receiver.received;
  expect(two?.body).toBe(one?.body);
  expect(two?.headers["webhook-id"]).toBe(one?.headers["webhook-id"]);
  expect(two?.headers["webhook-signature"]).not.toBe(one?.headers["webhook-signature"]);
  expect((await list()).map(({ isReplay }) => isReplay)).toEqual([true, false]);
  await expect(replay("unknown")).rejects.toThrow(/not kept/);
});
