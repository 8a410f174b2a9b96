import { describe, expect, it } from "vitest";
import { checkDkim, checkDmarc, checkSpf, organisationalDomain, type TextsFound } from "./sender-dns";

const domain = "ash.example";
const found = (...values: string[]): TextsFound => ({ kind: "found", values });
const none: TextsFound = { kind: "none" };
const failed: TextsFound = { kind: "failed", why: "The name server did not answer in time." };
const spf = (answer: TextsFound, wanted: readonly string[] = ["sendgrid.net"]) =>
  checkSpf({ domain, answer, wanted, provider: "SendGrid" });

describe("SPF", () => {
  it.each([
    ["names the provider", found("v=spf1 include:sendgrid.net ~all"), "good", /SendGrid may send/],
    ["in capitals", found("V=SPF1 INCLUDE:SENDGRID.NET -ALL"), "good", /may send/],
    [
      "beside other texts",
      found("google-site-verification=x", "v=spf1 include:sendgrid.net -all"),
      "good",
      /may/,
    ],
    ["names somebody else", found("v=spf1 include:_spf.google.com ~all"), "weak", /does not name SendGrid/],
    ["is not there", none, "missing", /names nobody/],
    ["is another text", found("v=spf10 include:sendgrid.net"), "missing", /names nobody/],
    ["is there twice", found("v=spf1 -all", "v=spf1 include:sendgrid.net -all"), "wrong", /2 SPF records/],
    ["lets anybody send", found("v=spf1 include:sendgrid.net +all"), "wrong", /anybody/],
    [
      "asks too much of receivers",
      found(`v=spf1 ${Array.from({ length: 11 }, (_, i) => `include:x${i}.example`).join(" ")} -all`),
      "wrong",
      /11 times/,
    ],
    ["cannot be asked for", failed, "unknown", /in time/],
  ] as const)("%s", (_case, answer, state, words) => {
    expect(spf(answer)).toMatchObject({ name: "spf", state, sentence: expect.stringMatching(words) });
  });

  it("suggests a record that would do, where the provider's is known", () => {
    expect(spf(none).record).toBe("v=spf1 include:sendgrid.net ~all");
    expect(spf(none, []).record).toBeNull();
    expect(spf(found("v=spf1 mx -all"), []).state).toBe("good");
  });
});

describe("DKIM", () => {
  const long = `v=DKIM1; k=rsa; p=${"A".repeat(392)}`;
  const ask = (answers: readonly (readonly [string, TextsFound])[], named: string | null = null) =>
    checkDkim({
      domain,
      answers: answers.map(([selector, answer]) => ({ selector, answer })),
      named,
      provider: "SendGrid",
    });

  it.each([
    ["a key of 2,048 bits", [["s1", found(long)]], "good", /key "s1"/],
    [
      "the second of two names",
      [
        ["s1", none],
        ["s2", found(long)],
      ],
      "good",
      /key "s2"/,
    ],
    ["a key without its version", [["s1", found(`p=${"A".repeat(392)}`)]], "good", /signed/],
    [
      "an Ed25519 key",
      [["s1", found("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")]],
      "good",
      /s1/,
    ],
    ["a key of 512 bits", [["s1", found(`v=DKIM1; p=${"A".repeat(128)}`)]], "weak", /short/],
    ["a withdrawn key", [["s1", found("v=DKIM1; p=")]], "wrong", /withdrawn/],
    [
      "nothing",
      [
        ["s1", none],
        ["s2", none],
      ],
      "missing",
      /No key was found/,
    ],
    [
      "no answer at all",
      [
        ["s1", failed],
        ["s2", failed],
      ],
      "unknown",
      /in time/,
    ],
    [
      "one name without an answer",
      [
        ["s1", failed],
        ["s2", none],
      ],
      "missing",
      /No key/,
    ],
    ["no name to ask for", [], "unknown", /selector into the form/],
  ] as const)("%s", (_case, answers, state, words) => {
    expect(ask(answers)).toMatchObject({ name: "dkim", state, sentence: expect.stringMatching(words) });
  });

  it("says where it looked for the selector a person named", () => {
    expect(ask([["20261101pm", none]], "20261101pm").sentence).toBe(
      "There is no key at 20261101pm._domainkey.ash.example.",
    );
  });
});

describe("DMARC", () => {
  it.each([
    ["refuses", found("v=DMARC1; p=reject; rua=mailto:d@ash.example"), "good", /is refused\./],
    ["sorts out", found("v=DMARC1;p=quarantine"), "good", /junk/],
    ["reports alone", found("v=DMARC1; p=none"), "weak", /only report/],
    ["says nothing", found("v=DMARC1; rua=mailto:d@ash.example"), "wrong", /does not say/],
    ["is there twice", found("v=DMARC1; p=none", "v=DMARC1; p=reject"), "wrong", /more than one/],
    ["is not there", none, "missing", /Gmail and Yahoo/],
    ["cannot be asked for", failed, "unknown", /in time/],
  ] as const)("%s", (_case, answer, state, words) => {
    const check = checkDmarc({ domain, answer, above: null });
    expect(check).toMatchObject({ name: "dmarc", state, sentence: expect.stringMatching(words) });
  });

  it("of the domain above holds for a sub-domain, by its own word for those", () => {
    const above = (text: string) => ({ domain, answer: found(text) });
    const ask = (text: string) =>
      checkDmarc({ domain: "mail.ash.example", answer: none, above: above(text) });
    expect(ask("v=DMARC1; p=reject; sp=none").state).toBe("weak");
    expect(ask("v=DMARC1; p=reject")).toMatchObject({
      state: "good",
      sentence: expect.stringMatching(/from ash/),
    });
  });

  it.each([
    ["mail.ash.example", "ash.example"],
    ["a.b.ash.co.uk", "ash.co.uk"],
    ["ash.co.uk", "ash.co.uk"],
    ["ash.example", "ash.example"],
  ])("%s belongs to %s", (given, own) => {
    expect(organisationalDomain(given)).toBe(own);
  });
});
