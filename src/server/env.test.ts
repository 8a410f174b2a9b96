import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { envExample, envReference } from "./env-docs";

describe("the environment", () => {
  it("needs nothing to start", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      MILEPOST_ROLE: "all",
      DATABASE_URL: "file:./data/milepost.db",
    });
  });
  it("lists all problems at once", () => {
    const read = () => readEnv({ PORT: "http", SMTP_URL: "mail.example", MILEPOST_ROLE: "both" });
    expect(read).toThrow(/PORT[\s\S]*MILEPOST_ROLE[\s\S]*SMTP_URL/);
  });
  it("counts an empty variable as not set", () => {
    expect(readEnv({ SMTP_URL: "", APP_URL: " " }).SMTP_URL).toBeUndefined();
  });
  it("refuses a no-reply sender", () => {
    expect(() => readEnv({ MAIL_FROM: "Shop <no-reply@shop.example>" })).toThrow(/no-reply/);
  });
  it("refuses two processes on one embedded database", () => {
    expect(() => readEnv({ MILEPOST_ROLE: "worker" })).toThrow(/PostgreSQL/);
  });
  it("has its example and its reference page up to date", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(envExample());
    expect(readFileSync("docs/reference/env.md", "utf8")).toBe(envReference());
  });
});
