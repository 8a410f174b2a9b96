import { simpleParser } from "mailparser";
import { expect, it, onTestFinished } from "vitest";
import type { MailSettings } from "@/application/ports/mail-events";
import { asStoreId } from "@/domain/access/store-id";
import { silentLog } from "@/testing/silent-log";
import { startSmtpSink } from "@/testing/smtp-sink";
import { markForProvider } from "./mark-for-provider";
import { createSmtpSender } from "./smtp";

async function headersOver(settings: MailSettings, isOfStore = true) {
  const sink = await startSmtpSink();
  const sender = createSmtpSender({ url: sink.url, log: silentLog });
  onTestFinished(async () => {
    await sender.close();
    await sink.close();
  });
  await markForProvider(sender, async () => settings).send({
    messageId: "0197-message-1",
    ...(isOfStore ? { storeId: asStoreId("shop") } : {}),
    from: '"Ash" <hello@ash.example>',
    replyTo: "help@ash.example",
    to: "dana@example.com",
    subject: "It comes",
    html: "<p>It comes</p>",
    text: "It comes",
    headers: { "Feedback-ID": "shipped:ash:transactional:milepost" },
  });
  const { headers } = await simpleParser(sink.taken[0]?.content ?? "");
  return (name: string) => {
    const value = headers.get(name);
    return typeof value === "string" ? value : undefined;
  };
}

it("has every provider name our message in its webhooks, by a header of its own", async () => {
  const postmark = await headersOver({ provider: "postmark", values: { postmark_stream: "orders" } });
  expect(postmark("x-pm-metadata-send_id")).toBe("0197-message-1");
  expect(postmark("x-pm-message-stream")).toBe("orders");
  const sendgrid = await headersOver({ provider: "sendgrid", values: {} });
  expect(JSON.parse(sendgrid("x-smtpapi") ?? "")).toEqual({ unique_args: { send_id: "0197-message-1" } });
  const ses = await headersOver({ provider: "ses", values: { ses_configuration_set: "journeys" } });
  expect(ses("x-ses-message-tags")).toBe("send_id=0197-message-1");
  expect(ses("x-ses-configuration-set")).toBe("journeys");
  const mailgun = await headersOver({ provider: "mailgun", values: {} });
  expect(JSON.parse(mailgun("x-mailgun-variables") ?? "")).toEqual({ send_id: "0197-message-1" });
});

it("adds nothing where the provider tells nothing, or nobody would ask what became of it", async () => {
  const smtp = await headersOver({ provider: "smtp", values: {} });
  expect(smtp("feedback-id")).toBe("shipped:ash:transactional:milepost");
  expect(smtp("x-smtpapi")).toBeUndefined();
  const code = await headersOver({ provider: "postmark", values: {} }, false);
  expect(code("x-pm-metadata-send_id")).toBeUndefined();
});
