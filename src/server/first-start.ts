import { randomBytes } from "node:crypto";
import { ensureOwner } from "@/application/settings/ensure-owner";
import { createStore } from "@/application/stores/create-store";
import type { Parts } from "./container";
import { provideDemo } from "./demo/provide-demo";
import type { Env } from "./env";

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

const DEMO_OWNER: SignIn = { email: "owner@milepost.example", password: "milepost-demo" };

/**
 * What a fresh installation needs before anybody comes: a default store, the owner, and the demo store where one is
 * wanted. Does nothing that is there already. Returns how to sign in to a demo, to be shown where people sign in.
 */
export async function firstStart(
  parts: Parts,
  { env, print }: { env: Env; print: (line: string) => void },
): Promise<SignIn | null> {
  const { deps } = parts;
  const wantsDemo = env.MILEPOST_DEMO === true;
  if ((await deps.stores.findDefault(deps.db.read)) === null) {
    const sender = senderFrom(env, parts.env.appUrl);
    const store = { slug: "store", name: sender.name, sender, isDefault: true, isDemo: false };
    await deps.db.transaction((tx) => createStore(deps, tx, store));
  }
  if (wantsDemo) await provideDemo(parts, env);
  const demo = wantsDemo && env.MILEPOST_OWNER_EMAIL === undefined ? DEMO_OWNER : null;
  const owner = ownerFrom(env) ?? demo;
  if (owner !== null)
    await ensureOwner(
      { ...parts.accounts, db: deps.db, stores: deps.stores, clock: deps.clock, ids: deps.ids },
      owner,
    );
  else await inviteFirstOwner(parts, print);
  return demo;
}

function ownerFrom({ MILEPOST_OWNER_EMAIL: email, MILEPOST_OWNER_PASSWORD: password }: Env): SignIn | null {
  return email === undefined || password === undefined ? null : { email, password };
}

/** Nobody named an owner and nobody is there: one is made, and the password is printed this once. */
async function inviteFirstOwner({ accounts, deps }: Parts, print: (line: string) => void): Promise<void> {
  const store = await deps.stores.findDefault(deps.db.read);
  if (store === null || (await accounts.users.team(deps.db.read, store.id)).length > 0) return;
  const made: SignIn = { email: "owner@localhost.example", password: randomBytes(12).toString("base64url") };
  await ensureOwner(
    { ...accounts, db: deps.db, stores: deps.stores, clock: deps.clock, ids: deps.ids },
    made,
  );
  print(`An owner was made: sign in as ${made.email} with the password ${made.password} and change both.`);
}

/** "Shop <hello@shop.example>" or a bare address; without MAIL_FROM an address of the host that Milepost is reached by. */
function senderFrom({ MAIL_FROM: from }: Env, appUrl: string) {
  const given = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from ?? "");
  const address = given?.[2] ?? from?.trim() ?? `hello@${new URL(appUrl).hostname}`;
  return { name: given?.[1] || "My store", address, replyTo: address };
}
