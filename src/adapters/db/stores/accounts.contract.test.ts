import { expect, it } from "vitest";
import type { ApiKey, User } from "@/application/ports/accounts";
import { asStoreId } from "@/domain/access/store-id";
import { monday } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createAccountStores } from "../create-account-stores";

const shop = asStoreId("shop");
const other = asStoreId("other");

const mara: User = {
  id: "mara",
  email: "mara@shop.example",
  name: "Mara Klein",
  passwordHash: "hash",
  passwordIsTemporary: true,
  sessionEpoch: 1,
  createdAt: monday,
  lastSignedInAt: null,
  disabledAt: null,
};
const omar: User = { ...mara, id: "omar", email: "omar@shop.example", name: "Omar Khan" };
const key: ApiKey = {
  id: "key",
  storeId: shop,
  name: "Warehouse",
  hash: "digest",
  prefix: "mp_abc",
  createdBy: "mara",
  createdAt: monday,
  lastUsedAt: null,
  revokedAt: null,
};

describeOnBothDatabases("account stores", (open) => {
  async function openStores() {
    const database = await open();
    const accounts = createAccountStores(database);
    await database.transaction(async (tx) => {
      await accounts.users.insert(tx, mara);
      await accounts.users.insert(tx, omar);
    });
    return { database, read: database.read, ...accounts };
  }

  it("find a person by id and by e-mail, as they were last written", async () => {
    const { database, read, users } = await openStores();
    const known: User = { ...mara, passwordIsTemporary: false, sessionEpoch: 2, lastSignedInAt: monday + 5 };
    await database.transaction((tx) => users.update(tx, known));
    expect(await users.find(read, "mara")).toEqual(known);
    expect(await users.findByEmail(read, "mara@shop.example")).toEqual(known);
    expect(await users.findByEmail(read, "nobody@shop.example")).toBeNull();
  });

  it("never let two people have one e-mail", async () => {
    const { database, users } = await openStores();
    const twin = database.transaction((tx) => users.insert(tx, { ...mara, id: "twin" }));
    await expect(twin).rejects.toThrow();
  });

  it("keep a team apart from other stores' teams, longest first", async () => {
    const { database, read, users } = await openStores();
    await database.transaction(async (tx) => {
      await users.saveMembership(tx, { storeId: shop, userId: "omar", role: "agent", createdAt: monday + 1 });
      await users.saveMembership(tx, { storeId: shop, userId: "mara", role: "owner", createdAt: monday });
      await users.saveMembership(tx, { storeId: other, userId: "omar", role: "owner", createdAt: monday });
    });
    const team = await users.team(read, shop);
    expect(team.map(({ user, membership }) => [user.name, membership.role])).toEqual([
      ["Mara Klein", "owner"],
      ["Omar Khan", "agent"],
    ]);
    expect((await users.memberships(read, "omar")).map(({ storeId }) => storeId)).toEqual([other, shop]);
  });

  it("change a role in place and forget a membership", async () => {
    const { database, read, users } = await openStores();
    const membership = { storeId: shop, userId: "omar", role: "agent", createdAt: monday } as const;
    await database.transaction((tx) => users.saveMembership(tx, membership));
    await database.transaction((tx) => users.saveMembership(tx, { ...membership, role: "manager" }));
    expect(await users.membership(read, shop, "omar")).toEqual({ ...membership, role: "manager" });
    await database.transaction((tx) => users.removeMembership(tx, shop, "omar"));
    expect(await users.membership(read, shop, "omar")).toBeNull();
  });

  it("let two owners who demote each other at the same moment leave one owner", async () => {
    const { database, read, users } = await openStores();
    const owner = { storeId: shop, role: "owner", createdAt: monday } as const;
    await database.transaction(async (tx) => {
      await users.saveMembership(tx, { ...owner, userId: "mara" });
      await users.saveMembership(tx, { ...owner, userId: "omar" });
    });
    const demote = (userId: string) =>
      database.transaction(async (tx) => {
        const owners = (await users.team(tx, shop)).filter(({ membership }) => membership.role === "owner");
        if (owners.length < 2) return;
        await users.saveMembership(tx, { ...owner, userId, role: "agent" });
      });
    await Promise.all([demote("mara"), demote("omar")]);
    const roles = (await users.team(read, shop)).map(({ membership }) => membership.role);
    expect(roles.toSorted()).toEqual(["agent", "owner"]);
  });

  it("find a key by its digest, revoke it and take that back", async () => {
    const { database, read, apiKeys } = await openStores();
    await database.transaction((tx) => apiKeys.insert(tx, key));
    await database.transaction((tx) => apiKeys.noteUsed(tx, "key", monday + 1));
    await database.transaction((tx) => apiKeys.setRevoked(tx, shop, "key", monday + 2));
    expect(await apiKeys.findByHash(read, "digest")).toEqual({
      ...key,
      lastUsedAt: monday + 1,
      revokedAt: monday + 2,
    });
    await database.transaction((tx) => apiKeys.setRevoked(tx, other, "key", null));
    expect((await apiKeys.find(read, shop, "key"))?.revokedAt).toBe(monday + 2);
    await database.transaction((tx) => apiKeys.setRevoked(tx, shop, "key", null));
    expect((await apiKeys.list(read, shop)).map(({ revokedAt }) => revokedAt)).toEqual([null]);
    expect(await apiKeys.list(read, other)).toEqual([]);
  });

  it("write down who did what", async () => {
    const { database, audit } = await openStores();
    const entry = {
      id: "1",
      storeId: shop,
      userId: "mara",
      action: "team.invite",
      userName: "Dana",
      subjectKind: null,
      subjectId: null,
      subject: "omar",
      at: monday,
    };
    await database.transaction((tx) => audit.append(tx, { ...entry, details: { role: "agent" } }));
  });
});
