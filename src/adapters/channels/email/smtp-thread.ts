import { parentPort, workerData } from "node:worker_threads";
import type { SendOutcome } from "@/application/ports/channel";
import type { Logger } from "@/application/ports/system";
import { openHandOverLog } from "./hand-over-log";
import { openSmtpLanes } from "./smtp-lanes";
import {
  asSmtpThreadRequests,
  asSmtpThreadStart,
  type SmtpThreadReport,
  type SmtpThreadRequest,
} from "./smtp-thread-messages";

const note =
  (level: keyof Logger): Logger["info"] =>
  (what, values) =>
    report({ kind: "noted", level, what, values });

const { url, logFile } = asSmtpThreadStart(workerData);
const handOverLog = logFile === null ? null : openHandOverLog(logFile);
const lanes = openSmtpLanes({
  url,
  log: { info: note("info"), warn: note("warn"), error: note("error") },
});

parentPort?.on("message", (message: unknown) => {
  for (const request of asSmtpThreadRequests(message)) take(request);
});

function take(request: SmtpThreadRequest): void {
  if (request.kind === "close") {
    lanes.close();
    // Ends this thread alone, and does not wait for mail servers that never say goodbye.
    process.exit(0);
  }
  const { ticket, email } = request;
  lanes
    .send(email, async () => {
      await handOverLog?.begins(email.messageId);
      report({ kind: "handing over", ticket });
    })
    .then(
      (outcome) => {
        noteEnd(email.messageId, outcome);
        report({ kind: "ended", ticket, outcome });
      },
      (error: unknown) => report({ kind: "failed", ticket, why: wordsOf(error) }),
    );
}

/** Where that fails, a crash leaves this one in doubt; it is no reason to think otherwise of it now. */
function noteEnd(messageId: string, { kind }: SendOutcome): void {
  if (kind === "uncertain") return;
  try {
    handOverLog?.ends(messageId, kind === "sent" ? "taken" : "refused", Date.now());
  } catch (error) {
    note("warn")("What became of a mail could not be written down", { why: wordsOf(error) });
  }
}

function report(message: SmtpThreadReport): void {
  parentPort?.postMessage(message);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
