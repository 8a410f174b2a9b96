import { describe, expect, it } from "vitest";
import { readDeliveryReport, reportedMessageId } from "./delivery-report";

const status = (action: string, code: string, more = "") =>
  `Reporting-MTA: dns; mx.example\r\nArrival-Date: Mon, 2 Jun 2025 09:14:00 +0000\r\n\r\nFinal-Recipient: rfc822; Dana@Example.com\r\nAction: ${action}\r\nStatus: ${code}\r\n${more}`;
const read = (action: string, code: string, more?: string) =>
  readDeliveryReport({ status: status(action, code, more), original: "" });

describe("a mail server's report", () => {
  it.each([
    ["failed", "5.1.1", "bounced", "unknown_mailbox"],
    ["failed", "5.1.2", "bounced", "unknown_domain"],
    ["failed", "5.2.1", "bounced", "mailbox_disabled"],
    ["failed", "5.2.2", "bounced_for_now", "mailbox_full"],
    ["failed", "4.4.1", "bounced_for_now", "unreachable"],
    ["failed", "5.7.1", "bounced_for_now", "taken_for_spam"],
    ["delayed", "4.4.7", "delayed", "unreachable"],
    ["relayed", "2.0.0", "delivered", "unknown"],
  ])("of %s %s means %s: %s", (action, code, kind, reason) => {
    expect(read(action, code)).toEqual([{ address: "dana@example.com", kind, reason, status: code }]);
  });

  it("tells of each recipient, with fields that go on over lines", () => {
    const two = `${status("failed", "5.1.1", "Diagnostic-Code: smtp; 550\r\n 5.1.1 no such user\r\n")}\r\nOriginal-Recipient: rfc822;omar@example.com\r\nAction: failed\r\nStatus: 5.2.2\r\n`;
    expect(readDeliveryReport({ status: two, original: "" })).toMatchObject([
      { address: "dana@example.com", kind: "bounced" },
      { address: "omar@example.com", kind: "bounced_for_now" },
    ]);
  });

  it("that says nothing readable says nothing", () => {
    for (const broken of ["", "hello", "Action\n\nStatus: x", "Action: failed"])
      expect(readDeliveryReport({ status: broken, original: "" }).map(({ kind }) => kind)).toEqual(
        broken === "Action: failed" ? ["bounced_for_now"] : [],
      );
  });

  it("gives the Message-ID of the mail back", () => {
    const original = "Received: x\r\nMessage-ID: <0198-a@ash.example>\r\nSubject: Shipped";
    expect(reportedMessageId({ status: "", original })).toBe("<0198-a@ash.example>");
    expect(reportedMessageId({ status: "", original: "Subject: Shipped" })).toBeNull();
  });
});
