import { describe, expect, it } from "vitest";
import { openTestConsole } from "@/testing/test-console";

const settings = {
  route: "imap",
  address: "replies@shop.example",
  hasPlusAddresses: true,
  strays: "keep",
  imap: { host: "mail.example", port: 993, security: "tls", user: "u", folder: "INBOX", movedTo: "" },
} as const;

describe("the reply mailbox of a store", () => {
  it("is set with its password sealed, signs the store's mail, and is taken away again", async () => {
    const console = await openTestConsole();
    const { api } = await console.addMember({ store: "shop", role: "manager" });
    const { deps } = console.container;
    const store = "shop";
    const address = async () => (await deps.stores.findBySlug(deps.db.read, store))?.replyAddress;
    await expect(api.conversations.saveMailbox({ store, settings, secret: "" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await api.conversations.saveMailbox({ store, settings, secret: "sesame" });
    const shown = await api.conversations.mailbox({ store });
    expect(shown).toMatchObject({ hasSecret: true, isPaused: false, settings });
    expect(JSON.stringify(shown)).not.toContain("sesame");
    expect(await address()).toBe(settings.address);
    await api.conversations.saveMailbox({ store, settings: { ...settings, strays: "leave" }, secret: "" });
    const elsewhere = { ...settings, imap: { ...settings.imap, host: "other.example" } };
    await expect(api.conversations.saveMailbox({ store, settings: elsewhere, secret: "" })).rejects.toThrow(
      "Write the password",
    );
    await expect(api.conversations.testMailbox({ store, settings: elsewhere, secret: "" })).rejects.toThrow(
      "Write the password",
    );
    expect(await api.conversations.testMailbox({ store, settings, secret: "" })).toEqual({
      isOpen: false,
      words: "There is no server.",
    });
    await api.conversations.removeMailbox({ store });
    expect(await address()).toBeNull();
  });

  it("stands beside the paused channels when its password is refused, and is read again on a manager's word", async () => {
    const console = await openTestConsole();
    const { api } = await console.addMember({ store: "shop", role: "manager" });
    const agent = await console.addMember({ store: "shop", role: "agent" });
    const { deps } = console.container;
    const store = "shop";
    await api.conversations.saveMailbox({ store, settings, secret: "sesame" });
    expect(await api.channels.paused({ store })).toEqual([]);
    const id = (await deps.stores.findBySlug(deps.db.read, store))?.id;
    if (id === undefined) throw new Error("There is no shop.");
    const at = deps.clock.now();
    const refused = { at, error: "Authentication failed", nextReadAt: at, isPaused: true };
    await deps.db.transaction((tx) => deps.replyMailboxes.noteFailure(tx, id, refused));
    expect(await agent.api.channels.paused({ store })).toEqual([
      {
        channel: "replies",
        label: "Reply mailbox",
        pausedAt: at,
        why: "Authentication failed",
        waiting: null,
      },
    ]);
    await expect(agent.api.channels.resume({ store, channel: "replies" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await api.channels.resume({ store, channel: "replies" });
    expect(await api.channels.paused({ store })).toEqual([]);
    expect(await api.conversations.mailbox({ store })).toMatchObject({ hasSecret: true, isPaused: false });
  });

  it("is nobody's business but a manager's; agents sort out what belongs to no order", async () => {
    const console = await openTestConsole();
    const { api } = await console.addMember({ store: "shop", role: "agent" });
    const store = "shop";
    await expect(api.conversations.mailbox({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await api.conversations.unassigned({ store })).toEqual([]);
    expect(await api.conversations.countUnassigned({ store })).toBe(0);
    await expect(
      api.conversations.assign({ store, conversationId: "c", orderNumber: "#1" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.conversations.dismiss({ store, conversationId: "c" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
