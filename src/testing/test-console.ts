import { argon2Passwords } from "@/adapters/auth/argon2-passwords";
import { readProductFile } from "@/adapters/catalogue/csv";
import { createCatalogueSources } from "@/adapters/catalogue/registry";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { createSandboxSender } from "@/adapters/channels/email/sandbox";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createStores } from "@/adapters/db/create-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { createThrottles } from "@/adapters/db/stores/throttles";
import { createTrackingPages } from "@/adapters/db/stores/tracking-pages";
import { createDnsReader } from "@/adapters/dns/dns-reader";
import { cleanMarkup } from "@/adapters/markup/clean-markup";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { createArchetypes } from "@/adapters/simulator/archetypes";
import { findSource, sources } from "@/adapters/sources/registry";
import { systemIds } from "@/adapters/system/ids";
import { createProofs } from "@/adapters/system/proofs";
import { createReplyTokens } from "@/adapters/system/reply-tokens";
import { createSecrets } from "@/adapters/system/secrets";
import { createBacktests } from "@/application/backtest/backtests";
import type { Clock } from "@/application/ports/system";
import { createStore, type NewStore } from "@/application/stores/create-store";
import type { Role } from "@/domain/access/role";
import type { Container } from "@/server/current-container";
import { createPreviewDrawer } from "@/server/front/draw-preview";
import { createCaller } from "@/server/trpc/app-router";
import { replayHere } from "./replay-here";
import { attachmentsInMemory, selfServiceDeps } from "./self-service-deps";
import { silentLog } from "./silent-log";
import { openTestSqlite } from "./test-database";

/** The console's server on a real database of its own: one store, no people, a clock that stands until it is moved. */
export async function openTestConsole() {
  const database = await openTestSqlite();
  let now = Date.UTC(2025, 5, 2, 9);
  const clock: Clock = { now: () => now };
  const deps = {
    ...createStores(database, systemIds),
    db: database,
    queue: createSqliteQueue({ database, clock, log: silentLog }),
    clock,
    ids: systemIds,
    secrets: createSecrets("an encryption key for tests, long enough"),
    log: silentLog,
  };
  const queries = createQueries(database);
  const replays = { read: database.read, histories: queries.histories };
  const container: Container = {
    deps,
    queries,
    archetypes: createArchetypes(findSource),
    backtests: createBacktests({ ...deps, startReplayers: (plan) => replayHere(replays, plan) }),
    accounts: { ...createAccountStores(database), passwords: argon2Passwords() },
    throttles: createThrottles(database),
    selfService: selfServiceDeps({
      deps: { ...deps, renderer: createEmailRenderer({ appUrl: "https://milepost.example" }) },
      database,
    }),
    channelSenders: {
      send: async ({ messageId }) => ({ kind: "sent", providerId: messageId, detail: "Taken" }),
    },
    emailSender: createSandboxSender(),
    dns: createDnsReader({ servers: ["127.0.0.1:1"], timeoutMs: 50 }),
    replies: {
      ...deps,
      attachments: attachmentsInMemory(),
      proofs: createProofs("a secret for tests, at least 32 characters"),
      replyTokens: createReplyTokens("a secret for tests, at least 32 characters"),
      mailReader: { open: async () => ({ kind: "unreachable", why: "There is no server." }) },
    },
    proofs: createProofs("a secret for tests, at least 32 characters"),
    trackingPages: createTrackingPages(database),
    cleanMarkup,
    drawPreview: createPreviewDrawer(),
    renderer: createEmailRenderer({ appUrl: "https://milepost.example" }),
    sources,
    catalogues: createCatalogueSources(),
    readProductFile,
    env: {
      appUrl: "https://milepost.example",
      authSecret: "a secret for tests, at least 32 characters",
      demoSignIn: null,
      mailMode: "sandbox",
      sourceSecretsInEnvironment: [],
    },
  };
  const console = {
    container,
    /** Moves the clock. */
    pass: (ms: number) => {
      now += ms;
    },
    addStore: (store: Partial<NewStore> & { slug: string }) =>
      deps.db.transaction((tx) => createStore(deps, tx, { ...plainStore, name: store.slug, ...store })),
    /** Somebody of a store's team, signed in: `api` calls procedures as they would. */
    async addMember({
      store,
      role,
      email = `${role}@shop.example`,
    }: {
      store: string;
      role: Role;
      email?: string;
    }) {
      const user = await saveMember(container, { store, role, email });
      return { user, email, api: console.apiAs(user) };
    },
    apiAs: (user: { id: string; sessionEpoch: number }) =>
      createCaller({
        container,
        session: { userId: user.id, sessionEpoch: user.sessionEpoch },
        bearer: null,
      }),
    /** What a program with this key, or nobody at all, may call. */
    apiWith: (bearer: string | null) => createCaller({ container, session: null, bearer }),
  };
  await console.addStore({ slug: "shop", isDefault: true });
  return console;
}

const plainStore: NewStore = {
  slug: "shop",
  name: "Shop",
  sender: { name: "Shop", address: "hello@shop.example", replyTo: "hello@shop.example" },
  isDefault: false,
  isDemo: false,
};

async function saveMember(
  { deps, accounts }: Container,
  { store, role, email }: { store: string; role: Role; email: string },
) {
  return deps.db.transaction(async (tx) => {
    const found = await deps.stores.findBySlug(tx, store);
    if (!found) throw new Error(`There is no store ${store}`);
    const known = await accounts.users.findByEmail(tx, email);
    const createdAt = deps.clock.now();
    const user = known ?? {
      id: deps.ids.next(),
      email,
      name: email,
      passwordHash: "not a hash: signs in by session only",
      passwordIsTemporary: false,
      sessionEpoch: 1,
      createdAt,
      lastSignedInAt: null,
      disabledAt: null,
    };
    if (!known) await accounts.users.insert(tx, user);
    await accounts.users.saveMembership(tx, { storeId: found.id, userId: user.id, role, createdAt });
    return user;
  });
}
