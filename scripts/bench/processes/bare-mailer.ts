// What sending is measured against: nodemailer's own pool, handing over the same message again and again.
// Arguments: port of the mail server, connections, how many to warm up, how many, file with { html, text, subject }.
import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { monotonicMs } from "../load/monotonic-clock";

const [port = "0", connections = "5", warmUp = "0", count = "0", file = ""] = process.argv.slice(2);
const content: { html: string; text: string; subject: string } = JSON.parse(readFileSync(file, "utf8"));
const transport = createTransport({
  pool: true,
  host: "127.0.0.1",
  port: Number(port),
  secure: false,
  ignoreTLS: true,
  maxConnections: Number(connections),
  maxMessages: Number.POSITIVE_INFINITY,
});

async function sendFrom(first: number, step: number, end: number): Promise<void> {
  for (let index = first; index < end; index += step) {
    await transport.sendMail({
      ...content,
      from: '"Bench Shop" <hello@shop.example>',
      replyTo: "hello@shop.example",
      to: `shopper-${index}@example.com`,
      headers: { "X-Milepost-Message": `bench-${index}` },
    });
  }
}

/** As many under way as there are connections, and one more for each that waits its turn. */
async function sendAll(end: number): Promise<void> {
  const lanes = Number(connections) * 2;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => sendFrom(lane, lanes, end)));
}

await sendAll(Number(warmUp));
const [startedAt, usedBefore] = [monotonicMs(), process.cpuUsage()];
await sendAll(Number(count));
const { user, system } = process.cpuUsage(usedBefore);
process.send?.({
  ready: true,
  perSecond: Number(count) / ((monotonicMs() - startedAt) / 1_000),
  processorMsPerMail: (user + system) / 1_000 / Number(count),
});
process.once("disconnect", () => process.exit(0));
