import type { Role } from "@/domain/access/role";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** A person who signs in. */
export interface User {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Made by somebody else and shown once: the person chooses their own before anything else. */
  readonly passwordIsTemporary: boolean;
  /** Grows when the password changes: sessions that carry an older one end. */
  readonly sessionEpoch: number;
  readonly createdAt: Instant;
  readonly lastSignedInAt: Instant | null;
  readonly disabledAt: Instant | null;
}

/** A person's place in one store's team. */
export interface Membership {
  readonly storeId: StoreId;
  readonly userId: string;
  readonly role: Role;
  readonly createdAt: Instant;
}

export interface UserStore {
  find(db: Reader, id: string): Promise<User | null>;
  /** `email` in lower case. */
  findByEmail(db: Reader, email: string): Promise<User | null>;
  insert(tx: Tx, user: User): Promise<void>;
  update(tx: Tx, user: User): Promise<void>;
  /** Every store the person works in, longest first. */
  memberships(db: Reader, userId: string): Promise<readonly Membership[]>;
  membership(db: Reader, storeId: StoreId, userId: string): Promise<Membership | null>;
  /** Everybody of a store, longest first. Locks the rows inside a transaction on PostgreSQL. */
  team(
    db: Reader,
    storeId: StoreId,
  ): Promise<readonly { readonly user: User; readonly membership: Membership }[]>;
  /** Adds the membership or changes its role. */
  saveMembership(tx: Tx, membership: Membership): Promise<void>;
  removeMembership(tx: Tx, storeId: StoreId, userId: string): Promise<void>;
}

/** A key for programs, bound to one store. The key itself is shown once; only its digest is kept. */
export interface ApiKey {
  readonly id: string;
  readonly storeId: StoreId;
  readonly name: string;
  readonly hash: string;
  /** The first characters, for people to tell keys apart. */
  readonly prefix: string;
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface ApiKeyStore {
  /** Newest first. */
  list(db: Reader, storeId: StoreId): Promise<readonly ApiKey[]>;
  find(db: Reader, storeId: StoreId, id: string): Promise<ApiKey | null>;
  findByHash(db: Reader, hash: string): Promise<ApiKey | null>;
  insert(tx: Tx, key: ApiKey): Promise<void>;
  /** `revokedAt` null takes a revocation back. */
  setRevoked(tx: Tx, storeId: StoreId, id: string, revokedAt: Instant | null): Promise<void>;
  noteUsed(tx: Tx, id: string, at: Instant): Promise<void>;
}

/** How one inbound system of a store is connected, without its secret. */
export interface SourceConnection {
  readonly source: string;
  readonly hasSecret: boolean;
  readonly lastHeardAt: Instant | null;
  readonly lastRefusedAt: Instant | null;
  readonly lastRefusedWhy: string | null;
}

export interface SourceConnections {
  list(db: Reader, storeId: StoreId): Promise<readonly SourceConnection[]>;
}

/** What has a history of its own. */
export type AuditedKind = "journey" | "order";

export interface AuditEntry {
  readonly id: string;
  readonly storeId: StoreId;
  /** Null: nobody, Milepost itself did it by its own rules. */
  readonly userId: string | null;
  readonly userName: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly subjectKind: AuditedKind | null;
  readonly subjectId: string | null;
  /** Never a secret, never a password. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

export interface AuditPage {
  /** Null or absent: of everything. */
  readonly subjectKind?: AuditedKind | null;
  readonly subjectId: string | null;
  readonly before: Instant | null;
  readonly limit: number;
}

/** Who changed what by hand. */
export interface AuditLog {
  append(tx: Tx, entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(db: Reader, storeId: StoreId, page: AuditPage): Promise<readonly AuditEntry[]>;
}

/** Slow hashes for what people remember, quick digests for what machines keep. */
export interface Passwords {
  hash(plain: string): Promise<string>;
  /** `hash` null (nobody has this e-mail) takes as long as a real comparison and is false. */
  verify(hash: string | null, plain: string): Promise<boolean>;
  /** For tokens of 128 random bits or more, which need no slow hash. Hex. */
  digest(token: string): string;
}

/** What accounts and settings need beside `Deps`. */
export interface Accounts {
  readonly users: UserStore;
  readonly apiKeys: ApiKeyStore;
  readonly connections: SourceConnections;
  readonly audit: AuditLog;
  readonly passwords: Passwords;
}
