import { expect, it } from "vitest";
import { openTestConsole } from "@/testing/test-console";

const account = {
  accountSid: `AC${"0".repeat(32)}`,
  authToken: "12345678901234567890123456789012",
  from: "+18445550100",
};

const store = "shop";

async function start() {
  const { container, addMember } = await openTestConsole();
  const { api } = await addMember({ store, role: "manager" });
  return { deps: container.deps, api };
}

it("a channel is set, its secret never read back, and changed without writing it again", async () => {
  const { api, deps } = await start();
  await api.channels.save({ store, channel: "sms", values: account, isSandbox: true });
  const [sms] = await api.channels.list({ store });
  expect(sms).toMatchObject({ id: "sms", isSet: true, isSandbox: true });
  expect(JSON.stringify(sms)).not.toContain(account.authToken);
  await api.channels.save({
    store,
    channel: "sms",
    values: { ...account, authToken: "", from: "AshAndEmber" },
    isSandbox: false,
  });
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no shop.");
  const kept = await deps.channelSettings.find(deps.db.read, shop.id, "sms");
  expect(kept).toMatchObject({ plain: { from: "AshAndEmber" }, isSandbox: false });
  expect(deps.secrets.open(kept?.sealed ?? "")).toContain(account.authToken);
  await api.channels.remove({ store, channel: "sms" });
  expect((await api.channels.list({ store }))[0]).toMatchObject({ isSet: false });
});

it("what cannot be an account is refused by the name of its field", async () => {
  const { api } = await start();
  const values = { ...account, accountSid: "nonsense" };
  const saving = api.channels.save({ store, channel: "sms", values, isSandbox: false });
  await expect(saving).rejects.toThrow(/Account SID/);
});

it("a test goes to a number that can be one", async () => {
  const { api } = await start();
  await expect(api.channels.test({ store, channel: "sms", to: "my phone" })).rejects.toThrow(/number/);
  expect(await api.channels.test({ store, channel: "sms", to: "+1 212 555 0100" })).toMatchObject({
    kind: "sent",
  });
});
