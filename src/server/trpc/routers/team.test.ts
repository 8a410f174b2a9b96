import { expect, test } from "vitest";
import { signIn } from "@/application/settings/sign-in";
import { accountDeps } from "@/server/trpc/context";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";
const invitation = { store, email: "Omar@Shop.example", name: "Omar Khan", role: "agent" } as const;

async function start() {
  const console = await openTestConsole();
  const owner = await console.addMember({ store, role: "owner" });
  return { console, owner, deps: accountDeps(console.container) };
}

test("somebody new comes in with a one-time password, and must replace it", async () => {
  const { console, owner, deps } = await start();
  const { oneTimePassword } = await owner.api.team.invite(invitation);
  expect(oneTimePassword).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  const attempt = { email: "omar@shop.example", password: oneTimePassword ?? "", networkAddress: "x" };
  const outcome = await signIn(deps, attempt);
  if (outcome.kind !== "signed_in") throw new Error("refused");
  const omar = console.apiAs(outcome.user);
  expect((await omar.session.me()).passwordIsTemporary).toBe(true);
  await omar.session.changePassword({ current: attempt.password, next: "tulips in the window" });
  await expect(omar.session.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  const again = await signIn(deps, { ...attempt, password: "tulips in the window" });
  expect(again).toMatchObject({ kind: "signed_in", user: { passwordIsTemporary: false } });
});

test("nobody is on a team twice", async () => {
  const { owner } = await start();
  await owner.api.team.invite(invitation);
  await expect(owner.api.team.invite(invitation)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("somebody from another store joins with the password they have", async () => {
  const { console, owner } = await start();
  await console.addStore({ slug: "second" });
  await console.addMember({ store: "second", role: "agent", email: "omar@shop.example" });
  expect((await owner.api.team.invite(invitation)).oneTimePassword).toBeNull();
});

test("the last owner can be neither demoted, removed nor disabled", async () => {
  const { owner } = await start();
  const userId = owner.user.id;
  const refused = { code: "CONFLICT" };
  await expect(owner.api.team.changeRole({ store, userId, role: "agent" })).rejects.toMatchObject(refused);
  await expect(owner.api.team.remove({ store, userId })).rejects.toMatchObject(refused);
  await expect(owner.api.team.setDisabled({ store, userId, disabled: true })).rejects.toMatchObject(refused);
});

test("with a second owner the first may go", async () => {
  const { console, owner } = await start();
  await console.addMember({ store, role: "owner", email: "second@shop.example" });
  await owner.api.team.remove({ store, userId: owner.user.id });
  await expect(owner.api.team.list({ store })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a removal can be taken back", async () => {
  const { console, owner } = await start();
  const agent = await console.addMember({ store, role: "agent" });
  await owner.api.team.remove({ store, userId: agent.user.id });
  await owner.api.team.restore({ store, userId: agent.user.id, role: "agent" });
  expect((await owner.api.team.list({ store })).map(({ role }) => role)).toEqual(["owner", "agent"]);
});

test("an owner does not lock out somebody who works in a store they do not own", async () => {
  const { console, owner } = await start();
  await console.addStore({ slug: "second" });
  const agent = await console.addMember({ store, role: "agent" });
  await console.addMember({ store: "second", role: "agent", email: agent.email });
  const { id: userId } = agent.user;
  const disabling = owner.api.team.setDisabled({ store, userId, disabled: true });
  await expect(disabling).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(owner.api.team.resetPassword({ store, userId })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a disabled person's session ends, and works again once they are enabled and sign in anew", async () => {
  const { console, owner } = await start();
  const agent = await console.addMember({ store, role: "agent" });
  await owner.api.team.setDisabled({ store, userId: agent.user.id, disabled: true });
  await expect(agent.api.session.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await owner.api.team.setDisabled({ store, userId: agent.user.id, disabled: false });
  await expect(agent.api.session.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("only an owner sees the team", async () => {
  const { console } = await start();
  for (const role of ["manager", "executive", "agent"] as const) {
    const { api } = await console.addMember({ store, role });
    await expect(api.team.list({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
