import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createFileAttachments } from "@/adapters/attachments/file-attachments";
import { argon2Passwords } from "@/adapters/auth/argon2-passwords";
import { readProductFile } from "@/adapters/catalogue/csv";
import { createCatalogueSources } from "@/adapters/catalogue/registry";
import { createChannelSenders } from "@/adapters/channels/channel-senders";
import { createCodeMail } from "@/adapters/channels/email/code-mail";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { fetchText } from "@/adapters/channels/email/events/fetch-text";
import { createMailEventSources } from "@/adapters/channels/email/events/registry";
import { openHandOverTrail } from "@/adapters/channels/email/hand-over-trail";
import { markForProvider } from "@/adapters/channels/email/mark-for-provider";
import { createSandboxSender } from "@/adapters/channels/email/sandbox";
import { createSmtpSender } from "@/adapters/channels/email/smtp";
import { createProfileConsents } from "@/adapters/channels/klaviyo/profile-consents";
import { createPartnerHooks } from "@/adapters/channels/partners/partner-hooks";
import { createPartnerOptOuts } from "@/adapters/channels/partners/partner-opt-outs";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { createReportedPrices } from "@/adapters/channels/sms/reported-prices";
import { createTwilioSettings, type TwilioSettings } from "@/adapters/channels/sms/settings";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createStores } from "@/adapters/db/create-stores";
import type { Database } from "@/adapters/db/database";
import { openPostgres } from "@/adapters/db/postgres";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { openSqlite } from "@/adapters/db/sqlite";
import { createThrottles } from "@/adapters/db/stores/throttles";
import { createTrackingPages } from "@/adapters/db/stores/tracking-pages";
import { createDnsReader } from "@/adapters/dns/dns-reader";
import { cleanMarkup } from "@/adapters/markup/clean-markup";
import { createShopPlatforms } from "@/adapters/platforms/shop-platforms";
import { createPgBossQueue } from "@/adapters/queue/pg-boss-queue";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { createImapReader } from "@/adapters/replies/imap-mailbox";
import { inboundReader } from "@/adapters/replies/inbound";
import { createArchetypes } from "@/adapters/simulator/archetypes";
import { findSource, sources } from "@/adapters/sources/registry";
import { systemClock } from "@/adapters/system/clock";
import { systemIds } from "@/adapters/system/ids";
import { createLogger } from "@/adapters/system/logger";
import { createProofs } from "@/adapters/system/proofs";
import { createReplyTokens } from "@/adapters/system/reply-tokens";
import { createSecrets } from "@/adapters/system/secrets";
import { startThread } from "@/adapters/system/start-thread";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import type { Deps } from "@/application/deps";
import type { EmailSender } from "@/application/ports/channel";
import type { InboundReader } from "@/application/ports/inbound-mail";
import type { PartnerHooks } from "@/application/ports/partner-hooks";
import type { Queue } from "@/application/ports/queue";
import type { TrackedLinks } from "@/application/ports/tracked-links";
import type { TrackingPages } from "@/application/ports/tracking-pages";
import { composeCode } from "@/application/self-service/request-letter";
import { shopAccessOf } from "@/application/settings/shop-access";
import { provideBacktests } from "./backtest/provide-backtests";
import { closeParts } from "./close-parts";
import { provideComposer } from "./composer/provide-composer";
import { consoleEnv } from "./console-env";
import type { Container } from "./current-container";
import type { Env } from "./env";
import { countChannelSends, countDedupeHits, countSends, queueDepthGauge } from "./front/count-outcomes";
import { createPreviewDrawer } from "./front/draw-preview";
import { createMetrics, type Metrics } from "./front/metrics";
import { createProcessGauges } from "./front/process-gauges";
import { loadKeys } from "./keys";
import { type MailParts, openMail } from "./mail-parts";
import { createSourceSecrets } from "./source-secrets";
import type { WorkerDeps } from "./worker/worker";

/** All parts of a running Milepost. Built once; the only place that knows every adapter. */
export interface Parts extends Container {
  readonly database: Database;
  readonly queue: Queue;
  readonly metrics: Metrics;
  readonly trackingPages: TrackingPages;
  readonly worker: WorkerDeps;
  /** What browsers that subscribe know this installation by. */
  readonly pushKey: string;
  readonly twilio: TwilioSettings;
  readonly partnerHooks: PartnerHooks;
  readonly trackedLinks: TrackedLinks;
  readonly mailHooks: MailParts["mailHooks"];
  readonly inbound: InboundReader;
  close(): Promise<void>;
}

/** Opens the database, makes the keys where there are none and ties every adapter to its port. Nothing runs yet. */
export function buildParts(env: Env): Parts {
  const ground = layGround(env);
  const { database, queue, keys, appUrl, metrics, gauges, deps } = ground;
  const { proofs, replyTokens, trackedLinks, mailReader } = openSigned(env, ground);
  const secretsInEnvironment = sourceSecretsIn(env);
  const { emailSender, ...mail } = openOwnMail(env, ground);
  const channels = openChannels(env, ground);
  const accounts = { ...createAccountStores(database), passwords: argon2Passwords() };
  const catalogues = createCatalogueSources({ allowedHosts: env.MILEPOST_ALLOWED_HOSTS });
  const renderer = createEmailRenderer({ appUrl });
  const worker: WorkerDeps = {
    ...deps,
    catalogues,
    audit: accounts.audit,
    findSource,
    findMailSource: mail.findMailSource,
    sourceSecret: createSourceSecrets(deps, secretsInEnvironment),
    renderer,
    emailSender,
    channelSenders: channels.channelSenders,
    ...channels.partners,
    platforms: createShopPlatforms((db, storeId) => shopAccessOf(deps, db, storeId)),
    attachments: createFileAttachments(join(dataFolder(env), "attachments")),
    replyTokens,
    trackedLinks,
    ...provideComposer(env, { ...ground, startThread }),
    replyWork: { proofs, replyTokens, mailReader },
  };
  const throttles = createThrottles(database);
  const codeMail = createCodeMail({ ...worker, compose: (letter) => composeCode(worker, letter) });
  const backtests = provideBacktests(deps, { databaseUrl: env.DATABASE_URL, startThread });
  return {
    database,
    queue,
    metrics,
    worker,
    ...channels,
    trackedLinks,
    mailHooks: mail.mailHooks,
    emailSender,
    deps,
    queries: createQueries(database),
    backtests,
    ...openReady(),
    accounts,
    throttles,
    selfService: { ...worker, throttles, proofs, codeMail },
    inbound: inboundReader,
    replies: { ...worker, proofs, replyTokens, mailReader },
    trackingPages: createTrackingPages(database),
    renderer,
    proofs,
    catalogues,
    env: consoleEnv({ appUrl, keys, mailMode: emailSender.mode, secretsInEnvironment }),
    close: () => closeParts({ backtests, queue, gauges, emailSender, composer: worker.composer, database }),
  };
}

function sourceSecretsIn(env: Env) {
  return { shopify: env.SHOPIFY_WEBHOOK_SECRET, aftership: env.AFTERSHIP_WEBHOOK_SECRET };
}

/** What needs nothing but itself. */
function openReady() {
  return {
    archetypes: createArchetypes(findSource),
    cleanMarkup,
    dns: createDnsReader(),
    drawPreview: createPreviewDrawer(),
    readProductFile,
    sources,
  };
}

/** What carries the installation's signature, and reads what comes back by it. */
function openSigned(env: Env, { keys: { authSecret }, appUrl }: ReturnType<typeof layGround>) {
  return {
    proofs: createProofs(authSecret),
    replyTokens: createReplyTokens(authSecret),
    trackedLinks: createTrackedLinks({ authSecret, appUrl }),
    mailReader: createImapReader({ allowedHosts: env.MILEPOST_ALLOWED_HOSTS, now: systemClock.now }),
  };
}

/** What everything else stands on: the database and its queue, the keys, and what counts and writes down. */
function layGround(env: Env) {
  const log = createLogger(env.LOG_LEVEL);
  const database = openDatabase(env);
  const queue = openQueue(env, database, log);
  const keys = loadKeys(dataFolder(env), {
    authSecret: env.AUTH_SECRET,
    encryptionKey: env.MILEPOST_ENCRYPTION_KEY,
  });
  const appUrl = (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
  const metrics = createMetrics();
  const gauges = createProcessGauges();
  for (const gauge of [...gauges.gauges, queueDepthGauge(queue)]) metrics.addGauge(gauge);
  const stores = countDedupeHits(createStores(database, systemIds), metrics);
  const secrets = createSecrets(keys.encryptionKey);
  const deps: Deps = { ...stores, db: database, queue, clock: systemClock, ids: systemIds, secrets, log };
  return { database, queue, keys, appUrl, metrics, gauges, deps };
}

function openOwnMail(env: Env, { deps, metrics }: ReturnType<typeof layGround>): MailParts {
  return openMail(deps, {
    sender: countSends(openSender(env, deps.log), metrics),
    sources: createMailEventSources({ fetchText }),
    mark: markForProvider,
  });
}

/** The ways out besides mail. */
function openChannels(env: Env, { keys, appUrl, metrics, deps }: ReturnType<typeof layGround>) {
  const vapid = vapidKeysOf(keys.encryptionKey);
  const twilio = createTwilioSettings(deps);
  const push = {
    keys: vapid,
    subject: appUrl.startsWith("https:") ? appUrl : "mailto:push@milepost.invalid",
    clock: systemClock,
    allowedHosts: env.MILEPOST_ALLOWED_HOSTS,
  };
  const channelSenders = countChannelSends(
    createChannelSenders({ ...deps, ...standIn(env), appUrl, push }),
    metrics,
  );
  const partnerHooks = createPartnerHooks(deps);
  const reportedPrices = createReportedPrices({ twilio, ...standIn(env), allowedHosts: push.allowedHosts });
  const access = { ...deps, ...standIn(env), allowedHosts: push.allowedHosts };
  const partnerOptOuts = createPartnerOptOuts(access);
  const partners = { profileConsents: createProfileConsents(access), reportedPrices, partnerOptOuts };
  return { pushKey: vapid.publicKey, twilio, partnerHooks, channelSenders, partners };
}

function standIn({ MILEPOST_PROVIDER_URL: apiUrl }: Env) {
  return apiUrl === undefined ? {} : { apiUrl: apiUrl.replace(/\/$/, "") };
}

/** Where keys, the embedded database and its backups live: beside the database file, or ./data with PostgreSQL. */
function dataFolder(env: Env): string {
  return env.DATABASE_URL.startsWith("file:")
    ? dirname(resolve(env.DATABASE_URL.slice("file:".length)))
    : resolve("data");
}

/** Where the migrations of a database of this kind are, seen from the project's folder. */
export function migrationsFolder(dialect: Database["dialect"]): string {
  return dialect === "sqlite" ? "drizzle/sqlite" : "drizzle/postgres";
}

function openDatabase(env: Env): Database {
  if (!env.DATABASE_URL.startsWith("file:")) return openPostgres({ url: env.DATABASE_URL });
  const file = resolve(env.DATABASE_URL.slice("file:".length));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return openSqlite({ file, forbidForeignAwaits: process.env.NODE_ENV !== "production" });
}

function openSender(env: Env, log: Deps["log"]): EmailSender {
  if (env.SMTP_URL === undefined) return createSandboxSender();
  // Beside a server database others send, too: what a dead process had begun stays in doubt there.
  const trail = env.DATABASE_URL.startsWith("file:")
    ? openHandOverTrail(join(dataFolder(env), "handing-over"), systemClock.now())
    : undefined;
  return createSmtpSender({ url: env.SMTP_URL, log, trail });
}

function openQueue(env: Env, database: Database, log: Deps["log"]): Queue {
  if (database.dialect === "postgres") {
    return createPgBossQueue({ url: env.DATABASE_URL, database, clock: systemClock, log });
  }
  return createSqliteQueue({ database, clock: systemClock, log, isAlone: true });
}
