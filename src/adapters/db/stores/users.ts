import { and, asc, eq } from "drizzle-orm";
import type { UserStore } from "@/application/ports/accounts";
import { connectionOf, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";

export function createUserStore({ t }: Pick<Database, "t">): UserStore {
  const { users, memberships } = t;
  const statements = prepare(t);
  return {
    find: async (db, id) => (await statements.byId(db, { id }))[0] ?? null,
    findByEmail: async (db, email) => (await statements.byEmail(db, { email }))[0] ?? null,

    async insert(tx, user) {
      await writeHandle(tx).insert(users).values(user);
    },

    async update(tx, { id, ...changing }) {
      await writeHandle(tx).update(users).set(changing).where(eq(users.id, id));
    },

    memberships: (db, userId) => statements.ofUser(db, { userId }),
    membership: async (db, storeId, userId) => (await statements.one(db, { storeId, userId }))[0] ?? null,

    team: (db, storeId) =>
      connectionOf(db).lend(async ({ handle, lock }) =>
        lock(
          handle
            .select({ user: users, membership: memberships })
            .from(memberships)
            .innerJoin(users, eq(users.id, memberships.userId))
            .where(eq(memberships.storeId, storeId))
            .orderBy(asc(memberships.createdAt), asc(memberships.userId)),
        ),
      ),

    async saveMembership(tx, membership) {
      await writeHandle(tx)
        .insert(memberships)
        .values(membership)
        .onConflictDoUpdate({
          target: [memberships.storeId, memberships.userId],
          set: { role: membership.role },
        });
    },

    async removeMembership(tx, storeId, userId) {
      await writeHandle(tx)
        .delete(memberships)
        .where(and(eq(memberships.storeId, storeId), eq(memberships.userId, userId)));
    },
  };
}

/** What every call of the console asks. */
function prepare({ users, memberships }: Tables) {
  return {
    byId: reading("users_by_id", ({ handle }) =>
      handle
        .select()
        .from(users)
        .where(eq(users.id, bind(users.id, "id"))),
    ),
    byEmail: reading("users_by_email", ({ handle }) =>
      handle
        .select()
        .from(users)
        .where(eq(users.email, bind(users.email, "email"))),
    ),
    ofUser: reading("memberships_of_user", ({ handle }) =>
      handle
        .select()
        .from(memberships)
        .where(eq(memberships.userId, bind(memberships.userId, "userId")))
        .orderBy(asc(memberships.createdAt), asc(memberships.storeId)),
    ),
    one: reading("memberships_one", ({ handle }) =>
      handle
        .select()
        .from(memberships)
        .where(
          and(
            eq(memberships.storeId, bind(memberships.storeId, "storeId")),
            eq(memberships.userId, bind(memberships.userId, "userId")),
          ),
        ),
    ),
  };
}
