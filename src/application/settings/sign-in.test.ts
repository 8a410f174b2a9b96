import { expect, test } from "vitest";
import { MINUTE_MS } from "@/domain/shared/instant";
import { accountDeps } from "@/server/trpc/context";
import { openTestConsole } from "@/testing/test-console";
import { ensureOwner } from "./ensure-owner";
import { signIn } from "./sign-in";

const owner = { email: "Mara.Klein@Shop.example", password: "a long enough secret" };

async function start() {
  const console = await openTestConsole();
  const deps = accountDeps(console.container);
  await ensureOwner(deps, owner);
  const knock = (attempt: Partial<Parameters<typeof signIn>[1]> = {}) =>
    signIn(deps, { ...owner, networkAddress: "203.0.113.7", ...attempt });
  return { console, deps, knock };
}

test("the owner signs in, however the e-mail is written", async () => {
  const { knock } = await start();
  const outcome = await knock({ email: " mara.klein@shop.example " });
  expect(outcome).toMatchObject({ kind: "signed_in", user: { name: "Mara Klein" } });
});

test("a wrong password, an unknown e-mail and a disabled person get the same answer", async () => {
  const { deps, knock } = await start();
  expect(await knock({ password: "a long enough guess" })).toEqual({ kind: "refused" });
  expect(await knock({ email: "nobody@shop.example" })).toEqual({ kind: "refused" });
  const user = await deps.users.findByEmail(deps.db.read, "mara.klein@shop.example");
  if (!user) throw new Error("no owner");
  await deps.db.transaction((tx) => deps.users.update(tx, { ...user, disabledAt: 1 }));
  expect(await knock()).toEqual({ kind: "refused" });
});

test("the ninth try from one address within a quarter of an hour waits, even with the right password", async () => {
  const { console, knock } = await start();
  for (let tries = 0; tries < 8; tries += 1) await knock({ password: "a long enough guess" });
  expect(await knock()).toMatchObject({ kind: "throttled" });
  expect(await knock({ networkAddress: "198.51.100.9" })).toMatchObject({ kind: "signed_in" });
  console.pass(15 * MINUTE_MS + 1);
  expect(await knock()).toMatchObject({ kind: "signed_in" });
});

test("whoever gets in starts afresh, however often they do", async () => {
  const { knock } = await start();
  for (let tries = 0; tries < 20; tries += 1) expect(await knock()).toMatchObject({ kind: "signed_in" });
});

test("one address cannot try one password on everybody", async () => {
  const { knock } = await start();
  for (let person = 0; person < 100; person += 1) await knock({ email: `person${person}@shop.example` });
  expect(await knock({ email: "person100@shop.example" })).toMatchObject({ kind: "throttled" });
});

test("sixty tries at one person wait, however many addresses they come from", async () => {
  const { knock } = await start();
  for (let address = 0; address < 60; address += 1)
    await knock({ password: "a long enough guess", networkAddress: `198.51.100.${address}` });
  expect(await knock({ networkAddress: "203.0.113.99" })).toMatchObject({ kind: "throttled" });
});

test("the owner is made once, keeps their password, and owns stores that come later", async () => {
  const { console, deps, knock } = await start();
  await console.addStore({ slug: "second" });
  expect(await ensureOwner(deps, { ...owner, password: "another long secret" })).toEqual({ created: false });
  const outcome = await knock();
  if (outcome.kind !== "signed_in") throw new Error("refused");
  const memberships = await deps.users.memberships(deps.db.read, outcome.user.id);
  expect(memberships.map(({ role }) => role)).toEqual(["owner", "owner"]);
});

test("a short password for the owner is refused with a sentence", async () => {
  const { deps } = await start();
  await expect(ensureOwner(deps, { email: "other@shop.example", password: "short" })).rejects.toThrow(
    "at least 10 characters",
  );
});
