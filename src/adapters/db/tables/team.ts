import type { AuditedKind } from "@/application/ports/accounts";
import type { Role } from "@/domain/access/role";
import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";

export function defineTeamTables(k: Kit) {
  const users = defineUsers(k);
  return {
    users,
    memberships: defineMemberships(k, users),
    apiKeys: defineApiKeys(k),
    throttles: defineThrottles(k),
    auditEntries: defineAuditEntries(k),
  };
}

function defineUsers(k: Kit) {
  return k.table(
    "users",
    {
      id: k.text("id").primaryKey(),
      /** Lower case. */
      email: k.text("email").notNull(),
      name: k.text("name").notNull(),
      passwordHash: k.text("password_hash").notNull(),
      /** Made by somebody else and shown once: the person chooses their own first. */
      passwordIsTemporary: k.bool("password_is_temporary").notNull(),
      /** Grows when the password changes: sessions that carry an older one end. */
      sessionEpoch: k.int("session_epoch").notNull(),
      createdAt: k.instant("created_at").notNull(),
      lastSignedInAt: k.instant("last_signed_in_at"),
      disabledAt: k.instant("disabled_at"),
    },
    (t) => [k.uniqueIndex("users_email_uq").on(t.email)],
  );
}

function defineMemberships(k: Kit, users: ReturnType<typeof defineUsers>) {
  return k.table(
    "memberships",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      userId: k
        .text("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      role: k.text("role").$type<Role>().notNull(),
      createdAt: k.instant("created_at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "memberships_pk", columns: [t.storeId, t.userId] }),
      k.index("memberships_user_idx").on(t.userId),
    ],
  );
}

/** The key itself is shown once; only its hash is kept. */
function defineApiKeys(k: Kit) {
  return k.table(
    "api_keys",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      name: k.text("name").notNull(),
      hash: k.text("hash").notNull(),
      /** The first characters, for people to tell keys apart. */
      prefix: k.text("prefix").notNull(),
      createdBy: k.text("created_by"),
      createdAt: k.instant("created_at").notNull(),
      lastUsedAt: k.instant("last_used_at"),
      revokedAt: k.instant("revoked_at"),
    },
    (t) => [
      k.uniqueIndex("api_keys_hash_uq").on(t.hash),
      k.index("api_keys_store_idx").on(t.storeId, t.createdAt),
    ],
  );
}

/** Counters of attempts: sign-in, look-ups, API keys. */
function defineThrottles(k: Kit) {
  return k.table(
    "throttles",
    {
      key: k.text("key").primaryKey(),
      count: k.int("count").notNull(),
      resetAt: k.instant("reset_at").notNull(),
    },
    (t) => [k.index("throttles_reset_idx").on(t.resetAt)],
  );
}

/** Who changed what by hand. */
function defineAuditEntries(k: Kit) {
  return k.table(
    "audit_entries",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      userId: k.text("user_id"),
      /** The name then: people leave. Null: nobody, Milepost itself did it. */
      userName: k.text("user_name"),
      action: k.text("action").notNull(),
      subject: k.text("subject"),
      subjectKind: k.text("subject_kind").$type<AuditedKind>(),
      subjectId: k.text("subject_id"),
      details: k.json("details").$type<Readonly<Record<string, unknown>>>().notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.index("audit_entries_store_idx").on(t.storeId, t.at),
      k.index("audit_entries_subject_idx").on(t.storeId, t.subjectId, t.at),
    ],
  );
}
