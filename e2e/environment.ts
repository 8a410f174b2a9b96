/** What the server under test knows, and the stories with it: none of it is a secret of anybody. */
export const owner = { email: "owner@example.com", password: "a long test password 1" };
export const webhookSecrets = { shopify: "e2e-shopify-secret", aftership: "e2e-aftership-secret" };

export interface ServerUnderTest {
  readonly port: number;
  readonly baseURL: string;
  readonly dataFolder: string;
}

/** The environment of a server with an empty data folder, no demo and no SMTP: messages stay in the outbox. */
export function e2eEnvironment({ port, baseURL, dataFolder }: ServerUnderTest): Record<string, string> {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    APP_URL: baseURL,
    DATABASE_URL: `file:${dataFolder}/milepost.db`,
    AUTH_SECRET: "e2e-auth-secret-of-more-than-32-characters",
    MILEPOST_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
    MILEPOST_DEMO: "0",
    MILEPOST_OWNER_EMAIL: owner.email,
    MILEPOST_OWNER_PASSWORD: owner.password,
    SHOPIFY_WEBHOOK_SECRET: webhookSecrets.shopify,
    AFTERSHIP_WEBHOOK_SECRET: webhookSecrets.aftership,
    MAIL_FROM: "Example Shop <hello@example.com>",
    SMTP_URL: "",
    // Every shopper of a story has a network of their own.
    MILEPOST_TRUST_PROXY: "1",
  };
}
