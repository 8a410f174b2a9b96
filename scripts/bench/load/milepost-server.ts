import { join } from "node:path";
import serverFlags from "../../server-flags.json" with { type: "json" };
import { type Child, startChild } from "./child";
import { waitUntil } from "./wait-until";

/** The secret AfterShip's hooks are signed with. */
export const HOOK_SECRET = "bench-aftership-secret";

/** What settings are sealed with. */
export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString("base64");

/** Who may sign in. */
export const owner = { email: "owner@example.com", password: "a long bench password" };

export interface MilepostOptions {
  /** A server built by `npm run build`. */
  readonly serverFile: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly core: number | null;
  readonly smtpPort?: number | null;
  readonly smtpPool?: number;
  /** A stand-in for the provider of texts. */
  readonly textPort?: number;
  readonly databaseUrl?: string;
  readonly role?: "all" | "web" | "worker";
  readonly nodeFlags?: readonly string[];
  /** Whether one proxy in front is believed when it says whom it asks for. */
  readonly trustsProxy?: boolean;
}

/** Starts a Milepost with nothing in it but what its folder holds. Resolves when it has been started, not when it is ready. */
export function startMilepost(options: MilepostOptions): Child {
  const { serverFile, dataFolder, port, core, smtpPort = null, smtpPool = 5 } = options;
  return startChild({
    args: [...(options.nodeFlags ?? []), ...serverFlags, serverFile],
    core,
    logFile: join(dataFolder, "server.log"),
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      LOG_LEVEL: "warn",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: options.databaseUrl ?? `file:${databaseFile(dataFolder)}`,
      MILEPOST_ROLE: options.role ?? "all",
      MILEPOST_DEMO: "0",
      ...(options.trustsProxy === true ? { MILEPOST_TRUST_PROXY: "1" } : {}),
      ...(options.textPort === undefined ? {} : textProviderAt(options.textPort)),
      MILEPOST_OWNER_EMAIL: owner.email,
      MILEPOST_OWNER_PASSWORD: owner.password,
      AUTH_SECRET: "bench-auth-secret-of-more-than-32-characters",
      MILEPOST_ENCRYPTION_KEY: ENCRYPTION_KEY,
      AFTERSHIP_WEBHOOK_SECRET: HOOK_SECRET,
      SHOPIFY_WEBHOOK_SECRET: HOOK_SECRET,
      MAIL_FROM: "Bench Shop <hello@shop.example>",
      SMTP_URL: smtpPort === null ? "" : `smtp://127.0.0.1:${smtpPort}?pool=${smtpPool}`,
    },
  });
}

function textProviderAt(port: number) {
  const host = `127.0.0.1:${port}`;
  return { MILEPOST_PROVIDER_URL: `http://${host}`, MILEPOST_ALLOWED_HOSTS: host };
}

export function databaseFile(dataFolder: string): string {
  return join(dataFolder, "milepost.db");
}

/** Waits until it answers /healthz with 200. Throws with the place of its log when it ends or takes over a minute. */
export async function untilReady(child: Child, { port, dataFolder }: MilepostOptions): Promise<void> {
  const isReady = await waitUntil(async () => child.hasEnded() || (await isHealthy(port)), {
    withinMs: 60_000,
  });
  if (!isReady || child.hasEnded())
    throw new Error(`Milepost did not start; its words are in ${join(dataFolder, "server.log")}`);
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}
