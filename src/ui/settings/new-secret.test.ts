import { expect, it } from "vitest";
import { webhook } from "@/domain/messaging/channels/webhook";
import { newSourceSecret, newWebhookSecret } from "./new-secret";

it("a secret made for a webhook is one that the channel takes, of 32 random bytes, and never the same", () => {
  const made = Array.from({ length: 50 }, newWebhookSecret);
  for (const secret of made) {
    expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
    expect(webhook.config?.safeParse({ url: "https://a.example", secret }).success).toBe(true);
  }
  expect(new Set(made).size).toBe(50);
});

it("a secret made for a shop is long, and of letters and digits alone", () => {
  for (const secret of Array.from({ length: 50 }, newSourceSecret))
    expect(secret).toMatch(/^[A-Za-z0-9]{30,44}$/);
});
