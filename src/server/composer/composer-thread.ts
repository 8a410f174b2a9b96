import { parentPort, workerData } from "node:worker_threads";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { deflated } from "@/adapters/db/deflated-text";
import { openSqliteReader } from "@/adapters/db/sqlite";
import { createCustomerStore } from "@/adapters/db/stores/customers";
import { createMessageStore } from "@/adapters/db/stores/messages";
import { createOrderStore } from "@/adapters/db/stores/orders";
import { createSelfServiceStore } from "@/adapters/db/stores/self-service";
import { createShipmentStore } from "@/adapters/db/stores/shipments";
import { createTicketStore } from "@/adapters/db/stores/tickets";
import { systemClock } from "@/adapters/system/clock";
import { systemIds } from "@/adapters/system/ids";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import { type AheadDeps, type MailMatter, makeAhead, readAhead } from "@/application/messages/compose-ahead";
import type { Store } from "@/application/ports/rows";
import type { JourneyVersion } from "@/domain/journey/version";
import { setThreadPriority } from "../thread-priority";
import {
  asComposerRequests,
  asComposerStart,
  asStore,
  asVersion,
  type ComposerAnswer,
  type ComposerRequest,
} from "./composer-messages";

/** What decides and answers goes first: a mail that is not made ahead is made all the same. */
const LOWER_PRIORITY = 10;
/** So many mails are read, made and told of together: each telling wakes the other thread. */
const MADE_AT_ONCE = 4;

const { databaseFile, appUrl, authSecret } = asComposerStart(workerData);
setThreadPriority(LOWER_PRIORITY);
const database = openSqliteReader({ file: databaseFile });
const deps: AheadDeps = {
  db: database,
  orders: createOrderStore(database),
  shipments: createShipmentStore(database),
  customers: createCustomerStore(database, systemIds),
  tickets: createTicketStore(database),
  messages: createMessageStore(database),
  selfService: createSelfServiceStore(database),
  clock: systemClock,
  renderer: createEmailRenderer({ appUrl }),
  trackedLinks: createTrackedLinks({ authSecret, appUrl }),
  packed(text) {
    const stored = deflated(text);
    // What zlib gives is a piece of a larger memory, all of which would be sent along.
    return typeof stored === "string" ? stored : new Uint8Array(stored);
  },
};
const known = new Map<number, JourneyVersion | Store>();
let working: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: unknown) => {
  const requests = asComposerRequests(message);
  working = working.then(() => takeAll(requests));
});

// What lays mails out takes longest to load: nobody is to wait for it.
await import("@/adapters/channels/email/compile");
parentPort?.postMessage("ready");

type Asked = Parameters<typeof readAhead>[1] & { readonly ticket: number };

async function takeAll(requests: readonly ComposerRequest[]): Promise<void> {
  let asked: Asked[] = [];
  for (const request of requests) {
    if (request.kind === "know") known.set(request.number, request.what);
    else if (request.kind === "forget") known.clear();
    else asked.push(askedBy(request));
    if (asked.length < MADE_AT_ONCE) continue;
    await answer(asked);
    asked = [];
  }
  if (asked.length > 0) await answer(asked);
}

function askedBy({ version, store, ...asked }: ComposerRequest & { kind: "compose" }): Asked {
  return { ...asked, version: asVersion(known.get(version)), store: asStore(known.get(store)) };
}

/**
 * Reads all, and then makes them: while something reads, SQLite cannot begin its write-ahead log anew, which would grow
 * for as long as one read followed upon the other.
 */
async function answer(asked: readonly Asked[]): Promise<void> {
  const read = await database.snapshot(async () => {
    const begun = asked.map((one) => ({ ticket: one.ticket, matter: readAhead(deps, one) }));
    await Promise.allSettled(begun.map(({ matter }) => matter));
    return begun;
  });
  const answers: ComposerAnswer[] = [];
  for (const { ticket, matter } of read) answers.push({ ticket, ...(await made(matter)) });
  parentPort?.postMessage(answers);
}

async function made(read: Promise<MailMatter | null>): Promise<Omit<ComposerAnswer, "ticket">> {
  try {
    const matter = await read;
    return { mail: matter && (await makeAhead(deps, matter)), failure: null };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { mail: null, failure };
  }
}
