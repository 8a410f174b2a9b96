import pg from "pg";

const CHANNEL = "milepost_jobs";

export interface AnnouncementOptions {
  readonly url: string;
  readonly onHeard: (what: string) => void;
  readonly onError: (error: unknown) => void;
  /** How long to wait before a lost connection is made anew. */
  readonly reconnectMs?: number;
}

export interface Announcements {
  start(): Promise<void>;
  /** Tells every process, this one included. Many in one turn of the event loop are told once. Never rejects. */
  announce(what: string): void;
  stop(): Promise<void>;
}

/**
 * Tells other processes that there is work, over LISTEN and NOTIFY. It only shortens a wait: polls find what a lost
 * announcement would have told. Announced after the commit and not inside the transaction, since PostgreSQL lets
 * transactions that notify commit one at a time only.
 */
export function createAnnouncements(options: AnnouncementOptions): Announcements {
  const { url, onHeard, onError, reconnectMs = 2_000 } = options;
  const waiting = new Set<string>();
  let telling: Promise<void> = Promise.resolve();
  let client: pg.Client | null = null;
  let reconnect: NodeJS.Timeout | null = null;
  let isStarted = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: "milepost-jobs",
    });
    fresh.on("notification", ({ payload }) => onHeard(payload ?? ""));
    fresh.on("error", (error) => lose(fresh, error));
    fresh.on("end", () => lose(fresh, null));
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  }

  function lose(lost: pg.Client, error: Error | null): void {
    if (error !== null) onError(error);
    // The end of a connection that has been replaced already.
    if (client !== null && client !== lost) return;
    client = null;
    if (!isStarted || reconnect !== null) return;
    reconnect = setTimeout(() => {
      reconnect = null;
      connect().catch((failure: unknown) => lose(lost, failure instanceof Error ? failure : null));
    }, reconnectMs);
  }

  async function tell(): Promise<void> {
    const told = [...waiting];
    waiting.clear();
    for (const what of told) await client?.query("select pg_notify($1, $2)", [CHANNEL, what]);
  }

  return {
    async start() {
      isStarted = true;
      await connect();
    },
    announce(what) {
      if (waiting.size === 0) {
        setImmediate(() => {
          telling = telling.then(tell).catch(onError);
        });
      }
      waiting.add(what);
    },
    async stop() {
      isStarted = false;
      if (reconnect !== null) clearTimeout(reconnect);
      await telling;
      await client?.end();
    },
  };
}
