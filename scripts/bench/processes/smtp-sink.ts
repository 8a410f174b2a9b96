// A mail server that takes everything and tells its parent of each message. It answers at once, or `slowMs` late.
// Arguments: port, slowMs.
import { createServer, type Socket } from "node:net";
import { monotonicMs } from "../load/monotonic-clock";
import type { TakenMail } from "../load/smtp-sink";

const [port = "0", slow = "0"] = process.argv.slice(2);
const slowMs = Number(slow);
let taken: TakenMail[] = [];

/** Takes the content before it says so: a sender that dies in between was understood all the same. */
function take(to: string, content: string): void {
  const subject = /^subject: *(.*(?:\r\n[ \t].*)*)/im.exec(content)?.[1] ?? "";
  const id = /^x-milepost-message: *(\S+)/im.exec(content)?.[1] ?? "";
  taken.push({
    to,
    subject: subject.replaceAll(/\r\n[ \t]+/g, " "),
    id,
    at: monotonicMs(),
    size: content.length,
  });
}

function serve(socket: Socket): void {
  let received = "";
  let recipient = "";
  let inContent = false;
  const reply = (line: string) => void (socket.writable && socket.write(`${line}\r\n`));

  const readContent = (): boolean => {
    const end = received.indexOf("\r\n.\r\n");
    if (end === -1) return false;
    take(recipient, received.slice(0, end));
    received = received.slice(end + 5);
    inContent = false;
    if (slowMs === 0) reply("250 2.0.0 taken");
    else setTimeout(reply, slowMs, "250 2.0.0 taken");
    return true;
  };

  const readCommand = (): boolean => {
    const end = received.indexOf("\r\n");
    if (end === -1) return false;
    const line = received.slice(0, end);
    received = received.slice(end + 2);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") recipient = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "EHLO") reply("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
    else if (verb === "DATA") reply("354 go on");
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else reply("250 2.0.0 ok");
    inContent = verb === "DATA";
    return true;
  };

  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    while (inContent ? readContent() : readCommand());
  });
  reply("220 sink ESMTP");
}

setInterval(() => {
  if (taken.length === 0) return;
  process.send?.({ taken });
  taken = [];
}, 20);
createServer(serve).listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
process.once("disconnect", () => process.exit(0));
