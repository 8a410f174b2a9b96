import { expect, test } from "vitest";
import type { Store } from "@/application/ports/rows";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";
const password = "a-long-password-of-the-shop";

test("over whom mail goes is kept, its secrets sealed and never read back; going back is one choice", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  expect(await api.mail.open({ store })).toMatchObject({ provider: "smtp", isSandbox: true });
  const values = { postmark_secret: password, postmark_stream: "orders" };
  await api.mail.save({ store, provider: "postmark", values, dkimSelector: "20261101pm" });
  await api.mail.save({ store, provider: "smtp", values: {}, dkimSelector: "20261101pm" });
  await api.mail.save({
    store,
    provider: "postmark",
    values: { postmark_stream: "orders" },
    dkimSelector: "",
  });
  const mail = await api.mail.open({ store });
  expect(JSON.stringify(mail)).not.toContain(password);
  expect(mail.provider).toBe("postmark");
  const postmark = mail.providers.find(({ id }) => id === "postmark");
  expect(postmark?.hookUrl).toBe("https://milepost.example/api/hooks/postmark/shop");
  expect(postmark?.fields).toMatchObject([
    { name: "postmark_secret", value: "", isSet: true },
    { name: "postmark_stream", value: "orders" },
  ]);
  const { deps } = console.container;
  const row = await deps.channelSettings.find(
    deps.db.read,
    mailStore(await deps.stores.list(deps.db.read)),
    "email",
  );
  expect(JSON.stringify(row)).not.toContain(password);
});

test("how many mails a provider takes in a second is kept, and left alone by who does not ask", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  const plain = { store, provider: "smtp", values: {}, dkimSelector: "" } as const;
  await api.mail.save({ ...plain, perSecond: "14" });
  await api.mail.save(plain);
  expect((await api.mail.open({ store })).perSecond).toBe("14");
  await api.mail.save({ ...plain, perSecond: "" });
  expect((await api.mail.open({ store })).perSecond).toBe("");
  await expect(api.mail.save({ ...plain, perSecond: "fast" })).rejects.toThrow("whole number from 1 to 999");
});

test("what cannot be right is refused with a sentence, and others than managers may not", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  const ses = { provider: "ses", values: { ses_topic: "my topic" }, dkimSelector: "" } as const;
  await expect(api.mail.save({ store, ...ses })).rejects.toThrow(
    'SNS topic: An ARN begins with "arn:aws:sns:".',
  );
  const mailgun = { provider: "mailgun", values: {}, dkimSelector: "" } as const;
  await expect(api.mail.save({ store, ...mailgun })).rejects.toThrow("cannot be believed");
  const selector = { provider: "smtp", values: {}, dkimSelector: "two words" } as const;
  await expect(api.mail.save({ store, ...selector })).rejects.toThrow("DKIM selector");
  const agent = await console.addMember({ store, role: "agent" });
  await expect(agent.api.mail.open({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a test goes out to an address, and says what the mail server answered", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  expect(await api.mail.test({ store, to: "owner@shop.example" })).toMatchObject({ kind: "sent" });
  await expect(api.mail.test({ store, to: "owner at shop" })).rejects.toThrow("no mail address");
});

test("name servers that cannot be reached leave every record unknown, in words", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  const { domain, checks } = await api.mail.check({ store });
  expect(domain).toBe("shop.example");
  expect(checks.map(({ name, state }) => [name, state])).toEqual([
    ["spf", "unknown"],
    ["dkim", "unknown"],
    ["dmarc", "unknown"],
  ]);
});

test("blocked addresses are found and lifted, but not what their owners asked for; a lift can be taken back", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "owner" });
  const { deps } = console.container;
  const storeId = mailStore(await deps.stores.list(deps.db.read));
  const block = { storeId, channel: "email", at: deps.clock.now() };
  await deps.db.transaction(async (tx) => {
    await deps.customers.block(tx, {
      ...block,
      address: "dana@a.example",
      kind: "bounce",
      reason: "Bounced",
    });
    await deps.customers.block(tx, {
      ...block,
      address: "omar@a.example",
      kind: "complaint",
      reason: "Spam",
    });
    await deps.customers.block(tx, {
      ...block,
      address: "omar@a.example",
      kind: "opt_out",
      class: "marketing",
      reason: "Unsubscribed",
    });
  });
  const listed = async (text = "") =>
    (await api.suppressions.list({ store, text })).rows.map(({ address, fixedBecause }) => [
      address,
      fixedBecause === null,
    ]);
  expect(await listed()).toHaveLength(3);
  expect(await listed("DANA")).toEqual([["dana@a.example", true]]);
  expect(await listed("%")).toEqual([]);
  const dana = { store, channel: "email", address: "dana@a.example", class: "all" } as const;
  await api.suppressions.lift(dana);
  expect(await listed("dana")).toEqual([]);
  await expect(api.suppressions.lift(dana)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await api.suppressions.add({ ...dana, kind: "bounce", reason: "Bounced" });
  expect(await listed("dana")).toEqual([["dana@a.example", true]]);
  const omar = { ...dana, address: "omar@a.example" };
  await expect(api.suppressions.lift(omar)).rejects.toThrow("reported a mail as spam");
  await expect(api.suppressions.lift({ ...omar, class: "marketing" })).rejects.toThrow(
    "only they can opt in",
  );
  expect(await listed("omar")).toHaveLength(2);
});

function mailStore(stores: readonly Store[]) {
  const [first] = stores;
  if (first === undefined) throw new Error("There is no store");
  return first.id;
}
