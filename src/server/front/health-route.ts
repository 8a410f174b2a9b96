import { type Exchange, refuseMethod, sendJson } from "./exchange";

/** What has to work for this process to be of use. Each resolves when it does and rejects when it does not. */
export interface HealthChecks {
  database(): Promise<void>;
  queue(): Promise<void>;
}

/** GET /healthz: 200 when the database and the queue answer within a second, else 503. No detail that helps a stranger. */
export async function answerHealth(checks: HealthChecks, exchange: Exchange): Promise<void> {
  if (exchange.req.method !== "GET" && exchange.req.method !== "HEAD") {
    refuseMethod(exchange, "GET, HEAD");
    return;
  }
  const [database, queue] = await Promise.all([verdict(checks.database()), verdict(checks.queue())]);
  const isWell = database === "ok" && queue === "ok";
  sendJson(exchange, isWell ? 200 : 503, {
    status: isWell ? "ok" : "unavailable",
    checks: { database, queue },
  });
}

const PATIENCE_MS = 1000;

async function verdict(check: Promise<void>): Promise<"ok" | "failed" | "slow"> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => resolve("slow"), PATIENCE_MS);
  });
  const answered = check.then(
    () => "ok" as const,
    () => "failed" as const,
  );
  try {
    return await Promise.race([answered, slow]);
  } finally {
    clearTimeout(timer);
  }
}
