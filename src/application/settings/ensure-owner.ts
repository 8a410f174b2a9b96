import { AppError } from "../app-error";
import type { User } from "../ports/accounts";
import type { Tx } from "../ports/database";
import type { AccountDeps } from "./account-deps";
import { canonicalEmail } from "./email";
import { checkNewPassword } from "./new-password";

export interface OwnerWish {
  readonly email: string;
  readonly password: string;
  readonly name?: string;
}

/**
 * Makes sure that a person with this e-mail exists and owns every store. Run at start, after the stores exist. An
 * existing person keeps their password and name. Throws AppError `invalid` when the password of a new one is too short.
 */
export async function ensureOwner(
  deps: Pick<AccountDeps, "db" | "users" | "stores" | "passwords" | "clock" | "ids">,
  wish: OwnerWish,
): Promise<{ readonly created: boolean }> {
  const email = canonicalEmail(wish.email);
  if (!email.includes("@")) throw new AppError("invalid", `"${wish.email}" is not an e-mail address.`);
  const known = await deps.users.findByEmail(deps.db.read, email);
  if (!known) checkNewPassword(wish.password, email);
  const passwordHash = known?.passwordHash ?? (await deps.passwords.hash(wish.password));
  return deps.db.transaction(async (tx) => {
    const existing = await deps.users.findByEmail(tx, email);
    const owner = existing ?? newOwner(deps, { email, passwordHash, name: wish.name ?? nameFrom(email) });
    if (!existing) await deps.users.insert(tx, owner);
    await ownEveryStore(deps, tx, owner.id);
    return { created: !existing };
  });
}

type OwnerDeps = Pick<AccountDeps, "users" | "stores" | "clock" | "ids">;

function newOwner(deps: OwnerDeps, own: Pick<User, "email" | "name" | "passwordHash">): User {
  return {
    ...own,
    id: deps.ids.next(),
    passwordIsTemporary: false,
    sessionEpoch: 1,
    createdAt: deps.clock.now(),
    lastSignedInAt: null,
    disabledAt: null,
  };
}

async function ownEveryStore(deps: OwnerDeps, tx: Tx, userId: string): Promise<void> {
  const held = await deps.users.memberships(tx, userId);
  for (const store of await deps.stores.list(tx)) {
    const membership = held.find((one) => one.storeId === store.id);
    if (membership?.role === "owner") continue;
    const createdAt = membership?.createdAt ?? deps.clock.now();
    await deps.users.saveMembership(tx, { storeId: store.id, userId, role: "owner", createdAt });
  }
}

/** "mara.klein@shop.example" is called "Mara Klein" until she says otherwise. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._+-]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return name === "" ? email : name;
}
