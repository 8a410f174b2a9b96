import type { Worker } from "node:worker_threads";
import type { StartThread } from "@/adapters/system/start-thread";
import type { MailAhead, MailComposer } from "@/application/ports/mail-composer";
import type { Store } from "@/application/ports/rows";
import type { Logger } from "@/application/ports/system";
import type { JourneyVersion } from "@/domain/journey/version";
import { asComposerAnswers, type ComposerRequest, type ComposerStart } from "./composer-messages";

/** Versions and stores the thread keeps, before it starts over. */
const MOST_KNOWN = 500;
/** As long as a mail waits for it, at most: what takes longer is made in its turn. */
const PATIENCE_MS = 250;

interface ComposerOptions {
  readonly log: Logger;
  readonly startThread: StartThread;
  readonly patienceMs?: number;
}

/**
 * Makes mails ahead in a thread of its own with a connection that can only read: filling in, marking and compressing
 * take a fifth of the time of the thread that does everything else. It is started by the first mail, and anew should it
 * ever die; until it is ready, and whatever goes wrong in it, mails are made in their turn instead.
 */
export function openComposer(start: ComposerStart, options: ComposerOptions): MailComposer {
  const { log, startThread, patienceMs = PATIENCE_MS } = options;
  let current: ReturnType<typeof attend> | null = null;
  let isClosed = false;
  const begin = () =>
    attend(
      startThread({
        name: "composer-thread",
        besideSource: import.meta.url,
        workerData: start,
      }),
      {
        log,
        patienceMs,
        onEnd: () => (current = null),
      },
    );
  return {
    async composeAhead(input) {
      if (isClosed) return null;
      current ??= begin();
      return current.ask(input);
    },
    async close() {
      isClosed = true;
      await current?.end();
    },
  };
}

interface Attendance {
  readonly log: Logger;
  readonly patienceMs: number;
  readonly onEnd: () => void;
}

function attend(worker: Worker, { log, patienceMs, onEnd }: Attendance) {
  const waiting = new Map<number, (mail: MailAhead | null) => void>();
  const names = createNames();
  let isReady = false;
  let tickets = 0;
  let unposted: ComposerRequest[] = [];
  const post = () => {
    worker.postMessage(unposted);
    unposted = [];
  };
  // Mails that are taken up together are asked for together.
  const request = (message: ComposerRequest) => {
    if (unposted.length === 0) process.nextTick(post);
    unposted.push(message);
  };
  const settle = (ticket: number, mail: MailAhead | null) => {
    waiting.get(ticket)?.(mail);
    waiting.delete(ticket);
  };

  worker.on("message", (message: unknown) => {
    const answers = asComposerAnswers(message);
    if (answers === "ready") {
      isReady = true;
      return;
    }
    for (const { ticket, mail, failure } of answers) {
      if (failure !== null) log.warn("A mail could not be made ahead", { why: failure });
      settle(ticket, mail);
    }
  });
  worker.on("error", (error: unknown) =>
    log.error("The thread that composes mail died", { why: String(error) }),
  );
  worker.once("exit", () => {
    onEnd();
    for (const ticket of waiting.keys()) settle(ticket, null);
  });

  return {
    ask: ({ messageId, version, store }: Parameters<MailComposer["composeAhead"]>[0]) =>
      new Promise<MailAhead | null>((resolve) => {
        if (!isReady) return resolve(null);
        tickets += 1;
        const ticket = tickets;
        const impatience = setTimeout(() => settle(ticket, null), patienceMs);
        waiting.set(ticket, (mail) => {
          clearTimeout(impatience);
          resolve(mail);
        });
        names.makeRoom(request);
        const told = { version: names.of(version, request), store: names.of(store, request) };
        request({ kind: "compose", ticket, messageId, ...told });
      }),
    async end() {
      await worker.terminate();
    },
  };
}

/** Numbers for what the thread is told once: the same object, the same number. */
function createNames() {
  const numbers = new WeakMap<object, number>();
  const told = new Set<number>();
  let count = 0;
  return {
    makeRoom(request: (message: ComposerRequest) => void): void {
      if (told.size < MOST_KNOWN) return;
      told.clear();
      request({ kind: "forget" });
    },
    of(what: JourneyVersion | Store, request: (message: ComposerRequest) => void): number {
      const number = numbers.get(what) ?? (count += 1);
      numbers.set(what, number);
      if (!told.has(number)) request({ kind: "know", number, what });
      told.add(number);
      return number;
    },
  };
}
