import { expect, test } from "vitest";
import type { ImportedConsent } from "@/domain/consent-import/imported-consent";
import { DAY_MS } from "@/domain/shared/instant";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";
const begunAt = Date.UTC(2026, 10, 20, 9, 30);
const file = "klaviyo.csv";
const name = "Import of klaviyo.csv by robin@shop.example, 2026-11-20 at 09.30.00 UTC";

const dana: ImportedConsent = {
  email: "dana@example.com",
  phone: "+15035550142",
  channel: "sms",
  class: "marketing",
  state: "granted",
  at: Date.UTC(2025, 2, 1),
  wording: "Text me offers",
  origin: "checkout",
  ip: "203.0.113.7",
};

async function start() {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "manager", email: "robin@shop.example" });
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("No store");
  const storeId = shop.id;
  const bring = (consents: readonly ImportedConsent[], isRehearsal = false) =>
    api.consents.import({ store, file, begunAt, consents: [...consents], isRehearsal });
  const person = (patch: { email: string; phone?: string }) =>
    deps.db.transaction((tx) => deps.customers.merge(tx, storeId, patch, 1));
  const consentsOf = async (email: string) =>
    deps.customers.consents(deps.db.read, storeId, (await person({ email })).id);
  return { api, deps, storeId, bring, person, consentsOf };
}

test("a rehearsal says what an import would do, and leaves nothing", async () => {
  const { api, bring, consentsOf } = await start();
  expect(await bring([dana], true)).toEqual(["recorded"]);
  expect(await bring([dana], true)).toEqual(["recorded"]);
  expect(await api.consents.imports({ store })).toEqual([]);
  expect(await consentsOf("dana@example.com")).toEqual([]);
});

test("what is imported holds with its proof, once, and for the first order of somebody nobody knew", async () => {
  const { api, bring, person, consentsOf } = await start();
  expect(await bring([dana])).toEqual(["recorded"]);
  expect(await bring([dana])).toEqual(["known"]);
  const { channel, state, at, wording, ip } = dana;
  expect(await consentsOf("Dana@Example.com")).toEqual([
    { channel, class: "marketing", state, at, wording, ip, source: `${name}: checkout` },
  ]);
  expect(await person({ email: "dana@example.com" })).toMatchObject({ phone: "+15035550142" });
  expect(await api.consents.imports({ store })).toEqual([{ name, consents: 1 }]);
});

test("a number that the shop told of stays, and a STOP, too", async () => {
  const { deps, storeId, bring, person, consentsOf } = await start();
  await person({ email: "dana@example.com", phone: "+15035550199" });
  await bring([{ ...dana, channel: "email" }]);
  expect(await person({ email: "dana@example.com" })).toMatchObject({ phone: "+15035550199" });
  const stop = {
    storeId,
    channel: "sms",
    address: "+15035550142",
    kind: "opt_out",
    reason: "STOP",
    at: 1,
  } as const;
  await deps.db.transaction((tx) => deps.customers.block(tx, stop));
  expect(await bring([dana, { ...dana, state: "refused", at: 5 }])).toEqual(["stopped", "recorded"]);
  expect(await consentsOf("dana@example.com")).toMatchObject([
    { channel: "sms", state: "refused" },
    { channel: "email", state: "granted" },
  ]);
});

test("a yes for another number than the shop's is none, however the shop writes its own", async () => {
  const { bring, person } = await start();
  await person({ email: "dana@example.com", phone: "+1 (503) 555-0142" });
  await person({ email: "sam@example.com", phone: "+15035550199" });
  expect(await bring([dana, { ...dana, email: "sam@example.com" }])).toEqual(["recorded", "other_number"]);
});

test("nothing is taken that proves nothing, whatever a browser sends", async () => {
  const { deps, bring } = await start();
  await expect(bring([{ ...dana, wording: null }])).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(bring([{ ...dana, phone: null }])).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const tomorrow = deps.clock.now() + 2 * DAY_MS;
  await expect(bring([{ ...dana, at: tomorrow }])).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("an import is taken back whole; what people said before and since goes on to hold", async () => {
  const { api, deps, storeId, bring, person, consentsOf } = await start();
  const { id } = await person({ email: "dana@example.com" });
  const say = (state: "granted" | "refused", at: number) =>
    deps.db.transaction((tx) =>
      deps.customers.recordConsent(tx, storeId, id, {
        channel: "sms",
        class: "marketing",
        state,
        source: "tracking_page",
        at,
      }),
    );
  await say("refused", 1);
  await bring([dana, { ...dana, email: "robin@example.com", origin: null }]);
  expect(await api.consents.takeBack({ store, name })).toBe(2);
  expect(await consentsOf("dana@example.com")).toMatchObject([{ state: "refused", at: 1 }]);
  expect(await consentsOf("robin@example.com")).toEqual([]);
  await expect(api.consents.takeBack({ store, name })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(api.consents.takeBack({ store, name: "tracking_page" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await bring([dana]);
  await say("refused", dana.at + 1);
  await api.consents.takeBack({ store, name });
  expect(await consentsOf("dana@example.com")).toMatchObject([{ state: "refused", at: dana.at + 1 }]);
});
