import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const address = z.string().regex(/@/, "must hold an e-mail address");

interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** What is used when it is not set, in words; null where there is nothing. */
  readonly fallback: string | null;
  readonly help: string;
  readonly secret?: boolean;
}

const variable = <Schema extends z.ZodType>(one: Variable<Schema>) => one;

/** Every environment variable there is. `.env.example` and docs/reference/env.md are generated from this. */
export const variables = {
  PORT: variable({ schema: port.default(3000), fallback: "3000", help: "The port Milepost listens on." }),
  HOST: variable({
    schema: z.string().default("0.0.0.0"),
    fallback: "0.0.0.0",
    help: "The network address it listens on; 127.0.0.1 keeps it to this machine.",
  }),
  APP_URL: variable({
    schema: z.url({ protocol: /^https?$/ }).optional(),
    fallback: "http://localhost:{PORT}",
    help: "Where people and shoppers reach it. It stands in every link of every message.",
  }),
  DATABASE_URL: variable({
    schema: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, "starts with file: or postgres://")
      .default("file:./data/milepost.db"),
    fallback: "file:./data/milepost.db",
    help: "file:… for the embedded SQLite, postgres://… for PostgreSQL with any number of web and worker processes.",
    secret: true,
  }),
  AUTH_SECRET: variable({
    schema: z.string().min(32, "needs 32 characters or more").optional(),
    fallback: "made once and kept in data/",
    help: "Signs sessions and proofs. All processes of one installation need the same.",
    secret: true,
  }),
  MILEPOST_ENCRYPTION_KEY: variable({
    schema: z.string().min(32, "needs 32 characters or more").optional(),
    fallback: "made once and kept in data/",
    help: "Encrypts stored secrets. Lose it and the secrets must be entered again.",
    secret: true,
  }),
  MILEPOST_OWNER_EMAIL: variable({
    schema: z.email().optional(),
    fallback: null,
    help: "Makes the owner's account at the first start.",
  }),
  MILEPOST_OWNER_PASSWORD: variable({
    schema: z.string().min(10, "needs 10 characters or more").optional(),
    fallback: null,
    help: "The owner's first password.",
    secret: true,
  }),
  MILEPOST_DEMO: variable({
    schema: flag.optional(),
    fallback: "1 under npm run up, else 0",
    help: "1 makes a demo store at the first start; 0 starts empty.",
  }),
  MILEPOST_ROLE: variable({
    schema: z.enum(["all", "web", "worker"]).default("all"),
    fallback: "all",
    help: "all: everything in one process. web and worker: apart, for PostgreSQL.",
  }),
  SMTP_URL: variable({
    schema: z
      .string()
      .regex(/^smtps?:\/\//, "starts with smtp:// or smtps://")
      .optional(),
    fallback: null,
    help: "The mail server, smtp://user:password@host:587. Without one, messages stay in the outbox and nothing leaves this machine.",
    secret: true,
  }),
  MAIL_FROM: variable({
    schema: address.optional(),
    fallback: "the store's sender settings",
    help: 'Sender of the default store, "Shop <hello@shop.example>". Answers come back to it, so it must be read by somebody.',
  }),
  SHOPIFY_WEBHOOK_SECRET: variable({
    schema: z.string().min(1).optional(),
    fallback: null,
    help: "Shopify's signing secret for the default store.",
    secret: true,
  }),
  AFTERSHIP_WEBHOOK_SECRET: variable({
    schema: z.string().min(1).optional(),
    fallback: null,
    help: "AfterShip's webhook secret for the default store.",
    secret: true,
  }),
  MILEPOST_METRICS_TOKEN: variable({
    schema: z.string().min(16).optional(),
    fallback: "only this machine may read /metrics",
    help: "Lets a Prometheus elsewhere read /metrics with this bearer token.",
    secret: true,
  }),
  MILEPOST_ALLOWED_HOSTS: variable({
    schema: z
      .string()
      .default("")
      .transform((list) => list.split(",").flatMap((host) => host.trim().toLowerCase() || [])),
    fallback: "none",
    help: "Hosts inside your network that webhooks and notifications may be posted to, with commas between them.",
  }),
  MILEPOST_PROVIDER_URL: variable({
    schema: z.url({ protocol: /^https?$/ }).optional(),
    fallback: "each provider's own address",
    help: "Where the providers of texts and events are reached instead: a stand-in, for trying out. Name its host in MILEPOST_ALLOWED_HOSTS, too.",
  }),
  MILEPOST_TRUST_PROXY: variable({
    schema: flag.optional(),
    fallback: "0",
    help: "1 believes X-Forwarded-For from a proxy in front; needed there for throttling by network address.",
  }),
  LOG_LEVEL: variable({
    schema: z.enum(["debug", "info", "warn", "error"]).default("info"),
    fallback: "info",
    help: "How much is written to the log.",
  }),
} as const;

const envSchema = z.object({
  PORT: variables.PORT.schema,
  HOST: variables.HOST.schema,
  APP_URL: variables.APP_URL.schema,
  DATABASE_URL: variables.DATABASE_URL.schema,
  AUTH_SECRET: variables.AUTH_SECRET.schema,
  MILEPOST_ENCRYPTION_KEY: variables.MILEPOST_ENCRYPTION_KEY.schema,
  MILEPOST_OWNER_EMAIL: variables.MILEPOST_OWNER_EMAIL.schema,
  MILEPOST_OWNER_PASSWORD: variables.MILEPOST_OWNER_PASSWORD.schema,
  MILEPOST_DEMO: variables.MILEPOST_DEMO.schema,
  MILEPOST_ROLE: variables.MILEPOST_ROLE.schema,
  SMTP_URL: variables.SMTP_URL.schema,
  MAIL_FROM: variables.MAIL_FROM.schema,
  SHOPIFY_WEBHOOK_SECRET: variables.SHOPIFY_WEBHOOK_SECRET.schema,
  AFTERSHIP_WEBHOOK_SECRET: variables.AFTERSHIP_WEBHOOK_SECRET.schema,
  MILEPOST_METRICS_TOKEN: variables.MILEPOST_METRICS_TOKEN.schema,
  MILEPOST_ALLOWED_HOSTS: variables.MILEPOST_ALLOWED_HOSTS.schema,
  MILEPOST_PROVIDER_URL: variables.MILEPOST_PROVIDER_URL.schema,
  MILEPOST_TRUST_PROXY: variables.MILEPOST_TRUST_PROXY.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
} satisfies Record<keyof typeof variables, z.ZodType>);
export type Env = z.infer<typeof envSchema>;

/**
 * Reads the environment once at start. Throws one error that lists every problem, so that nobody mends them one start
 * at a time. A variable that is set to nothing counts as not set.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = envSchema.safeParse(given);
  const problems = parsed.success
    ? crossProblems(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The environment is not right:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nSee .env.example.`,
    );
  }
  return parsed.data;
}

function crossProblems(env: Env): string[] {
  const problems: string[] = [];
  if ((env.MILEPOST_OWNER_EMAIL === undefined) !== (env.MILEPOST_OWNER_PASSWORD === undefined)) {
    problems.push("MILEPOST_OWNER_EMAIL and MILEPOST_OWNER_PASSWORD belong together: set both or neither.");
  }
  if (env.MILEPOST_ROLE !== "all" && env.DATABASE_URL.startsWith("file:")) {
    problems.push("MILEPOST_ROLE=web or worker needs PostgreSQL (DATABASE_URL=postgres://…).");
  }
  if (env.MAIL_FROM !== undefined && /\b(no-?reply|do-?not-?reply)@/i.test(env.MAIL_FROM)) {
    problems.push("MAIL_FROM: a no-reply sender is refused. Use an address that somebody reads.");
  }
  return problems;
}
