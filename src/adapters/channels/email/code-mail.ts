import type { EmailSender } from "@/application/ports/channel";
import type { CodeLetter, CodeMail } from "@/application/ports/code-mail";
import type { Rendered } from "@/application/ports/email-renderer";
import type { Ids, Logger } from "@/application/ports/system";
import { emailHeaders } from "@/domain/messaging/email-headers";
import { ONE_OFF } from "@/domain/messaging/one-off";

interface CodeMailDeps {
  readonly emailSender: EmailSender;
  /** In the shop's layout. */
  readonly compose: (letter: CodeLetter) => Promise<Rendered>;
  readonly ids: Ids;
  readonly log: Logger;
}

/** A code is good for ten minutes: what cannot leave by then need not. */
const PAUSES_MS = [2_000, 10_000, 30_000];

/** Codes by e-mail, in the shop's layout, straight to the mail server. */
export function createCodeMail(deps: CodeMailDeps): CodeMail {
  return {
    post(letter) {
      send(deps, letter).catch((error: unknown) =>
        deps.log.error("A one-time code could not be sent", { error: String(error) }),
      );
    },
  };
}

async function send(deps: CodeMailDeps, letter: CodeLetter): Promise<void> {
  const { log, emailSender } = deps;
  const { store, to } = letter;
  if (emailSender.mode === "sandbox") {
    log.warn("A one-time code was asked for and there is no mail server to send it by", {
      store: store.slug,
    });
    return;
  }
  const rendered = await deps.compose(letter);
  if (rendered.kind === "failed") throw new Error(rendered.why);
  const { subject, html, text } = rendered;
  const { name, address, replyTo } = store.sender;
  const email = {
    messageId: deps.ids.next(),
    from: `"${name.replaceAll('"', "'")}" <${address}>`,
    replyTo,
    to,
    subject,
    html,
    text,
    headers: emailHeaders({
      storeSlug: store.slug,
      touchpoint: ONE_OFF,
      class: "transactional",
      from: address,
      firstMessageId: null,
    }),
  };
  for (const pauseMs of [...PAUSES_MS, null]) {
    const outcome = await emailSender.send(email);
    if (outcome.kind === "sent" || outcome.kind === "uncertain") return;
    if (outcome.kind === "rejected" || pauseMs === null) {
      log.warn("A one-time code was not taken by the mail server", {
        store: store.slug,
        outcome: outcome.kind,
      });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
  }
}
