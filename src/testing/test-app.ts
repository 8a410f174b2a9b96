import { createMailEventSources } from "@/adapters/channels/email/events/registry";
import { createStores } from "@/adapters/db/create-stores";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { findSource } from "@/adapters/sources/registry";
import { systemIds } from "@/adapters/system/ids";
import { createReplyTokens } from "@/adapters/system/reply-tokens";
import { createSecrets } from "@/adapters/system/secrets";
import { processHook } from "@/application/hooks/process-hook";
import { type ReceiveDeps, type ReceiveResult, receiveHook } from "@/application/hooks/receive-hook";
import { fireTimerAgain } from "@/application/journeys/take-timer";
import type { SendDeps } from "@/application/messages/send-deps";
import { sendMessage } from "@/application/messages/send-message";
import type { ChannelSenders, Outgoing, OutgoingEmail, SendOutcome } from "@/application/ports/channel";
import type { EmailRenderer } from "@/application/ports/email-renderer";
import type { MailEventSource } from "@/application/ports/mail-events";
import { sendJobNames } from "@/application/ports/queue";
import type { ReplyTokens } from "@/application/ports/reply-tokens";
import type { Store } from "@/application/ports/rows";
import type { Logger } from "@/application/ports/system";
import { createStore } from "@/application/stores/create-store";
import { createVirtualClock, passTime, type VirtualClock } from "@/application/virtual-time/virtual-time";
import { monday } from "./builders/facts";
import { openTestSqlite, type TestSqlite } from "./test-database";

export type TestDeps = ReceiveDeps &
  SendDeps & {
    readonly clock: VirtualClock;
    readonly channelSenders: ChannelSenders;
    readonly replyTokens: ReplyTokens;
    readonly drain: () => Promise<void>;
  };

export interface TestApp {
  readonly deps: TestDeps;
  readonly database: TestSqlite;
  readonly store: Store;
  /** What left, oldest first. */
  readonly outbox: OutgoingEmail[];
  /** What left by other channels than mail, oldest first. */
  readonly short: Exclude<Outgoing, { channel: "email" }>[];
  /** What the mail server, or whoever takes texts, answers next; "sent" when the list is empty. */
  readonly answers: SendOutcome[];
  readonly log: { readonly what: string; readonly values: Readonly<Record<string, unknown>> }[];
  /** Signs and delivers a hook as its source would, and does all work that follows at once. */
  hook(
    source: string,
    topic: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<ReceiveResult>;
  /** Moves the clock ("90m", "3d") and does what falls due on the way. */
  advance(span: `${number}${"m" | "h" | "d"}`): Promise<void>;
}

const SECRET = "test-secret";

/** Nothing is fetched from anywhere: whoever signs by a certificate puts sources of its own here. */
const mailSources = new Map<string, MailEventSource>(
  createMailEventSources({ fetchText: () => Promise.reject(new Error("It answered 403.")) }).map((source) => [
    source.id,
    source,
  ]),
);
const spans = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The whole product without HTTP and without sleeping: real database, real sources, a clock that is set. */
export async function startTestApp(
  options: { settings?: Partial<Store>; renderer?: EmailRenderer; now?: number } = {},
): Promise<TestApp> {
  const database = await openTestSqlite();
  const clock = createVirtualClock(options.now ?? monday);
  const log: TestApp["log"] = [];
  const outbox: OutgoingEmail[] = [];
  const answers: SendOutcome[] = [];
  const short: TestApp["short"] = [];
  const queue = createSqliteQueue({ database, clock, log: quiet(log), random: () => 0.5 });
  const deps: TestDeps = {
    ...createStores(database, systemIds),
    db: database,
    queue,
    clock,
    ids: systemIds,
    secrets: createSecrets("k".repeat(32)),
    log: quiet(log),
    findSource,
    findMailSource: (id) => mailSources.get(id),
    sourceSecret: async () => SECRET,
    renderer: options.renderer ?? plainRenderer,
    replyTokens: createReplyTokens("a secret for tests, at least 32 characters"),
    emailSender: {
      mode: "smtp",
      concurrency: 5,
      async send(email) {
        const answer = answers.shift() ?? { kind: "sent", providerId: email.messageId, detail: "250 ok" };
        if (answer.kind === "sent") outbox.push(email);
        return answer;
      },
      close: async () => undefined,
    },
    channelSenders: {
      async send(outgoing) {
        const answer = answers.shift() ?? { kind: "sent", providerId: outgoing.messageId, detail: "ok" };
        if (answer.kind === "sent") short.push(outgoing);
        return answer;
      },
    },
    drain: () => queue.drain(),
  };
  queue.work("process_hook", { concurrency: 10, leaseMs: 60_000, maxAttempts: 5 }, (job) =>
    processHook(deps, job.subjectId),
  );
  for (const name of sendJobNames())
    queue.work(name, { concurrency: 5, leaseMs: 60_000, maxAttempts: 12 }, (job) =>
      sendMessage(deps, job.subjectId),
    );
  queue.work("fire_timer", { concurrency: 4, leaseMs: 60_000, maxAttempts: 3 }, (job) =>
    fireTimerAgain(deps, job),
  );
  const store = await database.transaction((tx) =>
    createStore(deps, tx, {
      slug: "test",
      name: "Ash & Ember",
      sender: { name: "Ash & Ember", address: "hello@ash.example", replyTo: "help@ash.example" },
      isDefault: true,
      isDemo: false,
      settings: { zone: "America/Los_Angeles", country: "US", ...options.settings },
    }),
  );
  return {
    deps,
    database,
    store,
    outbox,
    short,
    answers,
    log,
    async hook(source, topic, body, headers = {}) {
      const raw = new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
      const signed = findSource(source)?.sign(raw, SECRET) ?? {};
      const named = source === "shopify" ? { "x-shopify-topic": topic } : {};
      const result = await receiveHook(deps, {
        source,
        storeSlug: null,
        body: raw,
        headers: { ...named, ...lowerCase(signed), ...headers },
      });
      await queue.drain();
      return result;
    },
    advance: (span) => passTime(deps, clock.now() + Number(span.slice(0, -1)) * unitOf(span)),
  };
}

function unitOf(span: string): number {
  const unit = span.slice(-1);
  if (unit === "m" || unit === "h" || unit === "d") return spans[unit];
  throw new Error(`"${span}" is not a span of time.`);
}

/** Subject and nothing else: for tests that are not about the text. */
const plainRenderer: EmailRenderer = {
  prepare: async () => undefined,
  render: ({ template, facts }) => ({
    kind: "rendered",
    subject: `${template} ${facts.order.number ?? ""}`,
    html: "",
    text: "",
    words: { preheader: "", texts: [], trackUrl: "" },
  }),
  renderShort: (channel, { template, facts }) => ({
    kind: "filled",
    title: channel === "sms" ? null : template,
    text: `${template} ${facts.order.number ?? ""}`,
    trackUrl: "",
  }),
};

function quiet(log: TestApp["log"]): Logger {
  const write = (what: string, values: Readonly<Record<string, unknown>> = {}) =>
    void log.push({ what, values });
  return { info: write, warn: write, error: write };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
