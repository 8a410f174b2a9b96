import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { MINUTE_MS } from "@/domain/shared/instant";
import { startTestApp } from "@/testing/test-app";
import type { SendOutcome } from "../ports/channel";
import { recoverInterrupted } from "./recover-interrupted";
import { sendMessage } from "./send-message";
import { settleMessage } from "./settle-message";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");

/** A mail whose server takes longer than Milepost waits: its attempt is settled before the server has answered. */
async function aMailInTheTarpit() {
  const app = await startTestApp({ now: Date.parse("2026-11-09T18:22:30Z") });
  const { deps, store } = app;
  app.answers.push({ kind: "retry", detail: "451 busy", afterMs: null });
  await app.hook("shopify", "orders/create", order, { "x-shopify-event-id": "e1" });
  const ref = { externalId: "6128475930112", number: null };
  const found = await deps.orders.findByRef(deps.db.read, store.id, ref);
  const [message] = await deps.messages.ofOrder(deps.db.read, store.id, found?.id ?? "");
  const messageId = message?.id ?? "";
  /** Hands the message over; what comes back answers for the server. */
  const begin = async () => {
    const server = awaited<SendOutcome>();
    const isAsked = awaited();
    deps.emailSender.send = () => {
      isAsked.resolve();
      return server.promise;
    };
    const sending = sendMessage(deps, messageId).catch(String);
    await isAsked.promise;
    return async (outcome: SendOutcome) => {
      server.resolve(outcome);
      await sending;
    };
  };
  const later = () => deps.clock.set(deps.clock.now() + 11 * MINUTE_MS);
  const give = { storeId: store.id, messageId } as const;
  const recover = () => recoverInterrupted(deps, deps.clock.now() + 1);
  const settle = (decision: "send_again" | "was_delivered") => settleMessage(deps, { ...give, decision });
  const state = async () => (await deps.messages.find(deps.db.read, messageId))?.state;
  const attempts = async () => {
    const { sends } = app.database.t;
    const rows = await readHandle(deps.db.read).select().from(sends);
    return rows.map(({ result }) => result).sort();
  };
  return { later, begin, recover, settle, state, attempts };
}

function awaited<Value = void>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const sent: SendOutcome = { kind: "sent", providerId: "m", detail: "250 ok" };
const busy: SendOutcome = { kind: "retry", detail: "451 busy", afterMs: null };
const refused: SendOutcome = { kind: "rejected", detail: "550 no", badRecipient: false };

it.each([sent, busy, refused])(
  "an answer that comes after a newer attempt has begun is its own: %j",
  async (late) => {
    const { later, begin, recover, settle, state, attempts } = await aMailInTheTarpit();
    const first = await begin();
    await recover();
    await settle("send_again");
    later();
    const second = await begin();
    await first(late);
    expect(await state()).toBe("sending");
    await second(sent);
    expect(await state()).toBe("sent");
    expect(await attempts()).toEqual(["retry", late.kind, "sent"].sort());
  },
);

it.each([busy, refused])(
  "what a newer attempt has sent is not sent again for an older answer: %j",
  async (late) => {
    const { later, begin, recover, settle, state } = await aMailInTheTarpit();
    const first = await begin();
    await recover();
    await settle("send_again");
    later();
    await (await begin())(sent);
    await first(late);
    expect(await state()).toBe("sent");
  },
);

it("what was taken after all does not go out again, although the newer attempt was put off", async () => {
  const { later, begin, recover, settle, state } = await aMailInTheTarpit();
  const first = await begin();
  later();
  await recover();
  await settle("send_again");
  await (await begin())(busy);
  await first(sent);
  expect(await state()).toBe("sent");
});

it("an answer that comes late to a message nobody has settled settles it", async () => {
  const { begin, recover, state } = await aMailInTheTarpit();
  const first = await begin();
  await recover();
  expect(await state()).toBe("uncertain");
  await first(sent);
  expect(await state()).toBe("sent");
});

it("what a person has settled stays so", async () => {
  const { begin, recover, settle, state } = await aMailInTheTarpit();
  const first = await begin();
  await recover();
  await settle("was_delivered");
  await first(busy);
  expect(await state()).toBe("sent");
});
