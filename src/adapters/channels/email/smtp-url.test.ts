import { describe, expect, test } from "vitest";
import { readSmtpUrl } from "./smtp-url";

describe("SMTP_URL", () => {
  test.each([
    [
      "smtp://mail.example",
      { host: "mail.example", port: 587, isSecure: false, credentials: null, connections: 8 },
    ],
    ["smtps://mail.example", { port: 465, isSecure: true }],
    [
      "smtp://u%40x.org:p%3Ass@mail.example:2525",
      { port: 2525, credentials: { user: "u@x.org", pass: "p:ss" } },
    ],
    ["smtp://mail.example?rate=14", { perSecond: 14 }],
    ["smtp://mail.example?pool=2", { perSecond: null }],
    ["smtp://mail.example?pool=12&tls=required", { connections: 12, needsTls: true }],
    [
      "smtp://[::1]:25?verify=off&name=shop.example",
      { host: "::1", verifiesCertificate: false, ownName: "shop.example" },
    ],
  ])("%s", (url, expected) => {
    expect(readSmtpUrl(url)).toMatchObject(expected);
  });

  test.each([
    "mail.example",
    "http://mail.example",
    "smtp://mail.example?pool=0",
    "smtp://mail.example?rate=1000",
    "smtp://mail.example?rate=fast",
    "smtp://mail.example?tls=maybe",
  ])("%s is refused in a sentence", (url) => {
    expect(() => readSmtpUrl(url)).toThrow(/SMTP_URL/);
  });
});
