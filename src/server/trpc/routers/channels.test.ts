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

it("texts go by the provider that is chosen; only what it needs is asked for", async () => {
  const { api, deps } = await start();
  const values = { provider: "postscript", apiKey: "sk_0123456789abcdef", prices: "US 0.01\nde=0.1" };
  await api.channels.save({ store, channel: "sms", values, isSandbox: false });
  const [sms] = await api.channels.list({ store });
  expect(sms?.hookUrl).toMatch(/\/api\/hooks\/postscript\/shop$/);
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no shop.");
  expect(await deps.channelSettings.find(deps.db.read, shop.id, "sms")).toMatchObject({
    plain: { provider: "postscript", prices: "US 0.01\nde=0.1" },
  });
  const wrong = { ...values, prices: "cheap" };
  const saving = api.channels.save({ store, channel: "sms", values: wrong, isSandbox: false });
  await expect(saving).rejects.toThrow(/Prices: /);
});

it("a webhook's body has to be one that gives JSON", async () => {
  const { api } = await start();
  const secret = `whsec_${"A".repeat(43)}=`;
  const save = (body: string) =>
    api.channels.save({
      store,
      channel: "webhook",
      values: { url: "https://hooks.example/in", secret, body },
      isSandbox: true,
    });
  await expect(save('{ "number": "{{ order.number }}" }')).rejects.toThrow(/not JSON/);
  await expect(save('{ "number": {{ order.nummer }} }')).rejects.toThrow(/nummer/);
  await save('{ "number": {{ order.number }}, "items": {{ items }}, "at": {{ message.at }} }');
});
