import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readMail } from "./read-mail";

const read = (lines: readonly string[]) => readMail(Buffer.from(lines.join("\r\n")), 5);

it("a mail is read with whom it is from and to, what it answers and what it says", async () => {
  const mail = await read([
    "Return-Path: <dana@example.com>",
    "Delivered-To: replies+Token@shop.example",
    "From: =?utf-8?Q?D=C3=A4na?= <Dana@Example.com>",
    "To: Shop <replies@shop.example>, other@example.com",
    "Subject: =?utf-8?Q?Wo_ist_es=3F?=",
    "Message-ID: <m1@example.com>",
    "In-Reply-To: <ours-2@shop.example>",
    "References: <ours-1@shop.example>",
    "  <ours-2@shop.example>",
    "Date: Mon, 2 Jun 2025 09:14:00 +0000",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Wo ist es?</p><script>alert(1)</script>",
  ]);
  expect(mail).toMatchObject({
    messageId: "<m1@example.com>",
    from: { address: "dana@example.com", name: "Däna" },
    to: ["replies@shop.example", "other@example.com", "replies+token@shop.example"],
    subject: "Wo ist es?",
    text: "Wo ist es?",
    references: ["<ours-2@shop.example>", "<ours-1@shop.example>"],
    at: Date.UTC(2025, 5, 2, 9, 14),
    report: null,
    files: [],
  });
});

it("a delivery report is told by its machine-readable part, with what it gives back", async () => {
  const mail = await read([
    "From: MAILER-DAEMON@mx.example",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "It did not arrive.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; dana@example.com",
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    "Message-ID: <ours@shop.example>",
    "",
    "--b--",
  ]);
  expect(mail.report?.status).toContain("Action: failed");
  expect(mail.report?.original).toContain("<ours@shop.example>");
  expect(mail.files).toEqual([]);
});

it("nonsense is read as nothing, and never throws", async () => {
  for (const lines of [[], ["\0\0\0"], ["From: nobody", "Message-ID: no one", "Date: never", "", ""]])
    expect(await read(lines)).toMatchObject({ from: null, references: [] });
  const picture = readFileSync(new URL("../../app/icon.svg", import.meta.url));
  expect(await readMail(picture, 5)).toMatchObject({ from: null });
});
