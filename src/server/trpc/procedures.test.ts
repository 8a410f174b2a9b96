import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { AppError } from "@/application/app-error";
import { openTestConsole } from "@/testing/test-console";
import { createCallerFactory, inStore, router, withApiKey } from "./procedures";

const probe = createCallerFactory(
  router({
    settings: inStore("edit_settings").query(({ ctx }) => ctx.store.slug),
    orders: inStore("read_orders").query(({ ctx }) => ctx.role),
    program: withApiKey.query(({ ctx }) => ctx.store.slug),
    fault: inStore("read_orders").query(() => {
      throw new AppError("conflict", "Somebody else was quicker.");
    }),
    bug: inStore("read_orders").query(() => {
      throw new Error("password=hunter2");
    }),
  }),
);

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "answered";
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

test("nobody gets anything without a session", async () => {
  const { container } = await openTestConsole();
  const api = probe({ container, session: null, bearer: null });
  expect(await codeOf(api.orders({ store: "shop" }))).toBe("UNAUTHORIZED");
  expect(await codeOf(api.program())).toBe("UNAUTHORIZED");
});

test("an agent reads orders but does not touch settings", async () => {
  const console = await openTestConsole();
  const { user } = await console.addMember({ store: "shop", role: "agent" });
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  expect(await api.orders({ store: "shop" })).toBe("agent");
  expect(await codeOf(api.settings({ store: "shop" }))).toBe("FORBIDDEN");
});

test("the store of another team answers as one that is not there", async () => {
  const console = await openTestConsole();
  await console.addStore({ slug: "rival" });
  const { user } = await console.addMember({ store: "shop", role: "owner" });
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  const refused = await api.orders({ store: "rival" }).catch((error: unknown) => error);
  const absent = await api.orders({ store: "nowhere" }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "NOT_FOUND" });
  expect(String(refused)).toBe(String(absent));
});

test("a role taken away is taken away at the very next call", async () => {
  const console = await openTestConsole();
  const { accounts, deps } = console.container;
  const { user } = await console.addMember({ store: "shop", role: "manager" });
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  expect(await api.settings({ store: "shop" })).toBe("shop");
  const [membership] = await accounts.users.memberships(deps.db.read, user.id);
  if (!membership) throw new Error("no membership");
  await deps.db.transaction((tx) => accounts.users.saveMembership(tx, { ...membership, role: "executive" }));
  expect(await codeOf(api.settings({ store: "shop" }))).toBe("FORBIDDEN");
});

test("a disabled person and a session from before a new password are out", async () => {
  const console = await openTestConsole();
  const { accounts, deps } = console.container;
  const { user } = await console.addMember({ store: "shop", role: "owner" });
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  await deps.db.transaction((tx) => accounts.users.update(tx, { ...user, sessionEpoch: 2 }));
  expect(await codeOf(api.orders({ store: "shop" }))).toBe("UNAUTHORIZED");
  await deps.db.transaction((tx) => accounts.users.update(tx, { ...user, disabledAt: 1 }));
  expect(await codeOf(api.orders({ store: "shop" }))).toBe("UNAUTHORIZED");
});

test("somebody with a one-time password does nothing before choosing their own", async () => {
  const console = await openTestConsole();
  const { accounts, deps } = console.container;
  const { user } = await console.addMember({ store: "shop", role: "owner" });
  await deps.db.transaction((tx) => accounts.users.update(tx, { ...user, passwordIsTemporary: true }));
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  expect(await codeOf(api.orders({ store: "shop" }))).toBe("FORBIDDEN");
});

test("an API key opens its own store until it is revoked", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store: "shop", role: "owner" });
  const { id, text } = await api.apiKeys.create({ store: "shop", name: "Warehouse" });
  const program = probe({ container: console.container, session: null, bearer: text });
  expect(await program.program()).toBe("shop");
  expect(await codeOf(program.orders({ store: "shop" }))).toBe("UNAUTHORIZED");
  const [listed] = await api.apiKeys.list({ store: "shop" });
  expect(listed?.lastUsedAt).toBe(console.container.deps.clock.now());
  expect(JSON.stringify(listed)).not.toContain(text);
  await api.apiKeys.revoke({ store: "shop", id });
  expect(await codeOf(program.program())).toBe("UNAUTHORIZED");
  await api.apiKeys.restore({ store: "shop", id });
  expect(await program.program()).toBe("shop");
});

test("a caller's fault keeps its sentence and gets its code", async () => {
  const console = await openTestConsole();
  const { user } = await console.addMember({ store: "shop", role: "owner" });
  const api = probe({
    container: console.container,
    session: { userId: user.id, sessionEpoch: 1 },
    bearer: null,
  });
  await expect(api.fault({ store: "shop" })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Somebody else was quicker.",
  });
});
