import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { EmailSender, SendOutcome } from "../ports/channel";
import type { Store } from "../ports/rows";

/** Sends one mail about no order, to see whether it arrives. Throws AppError `invalid` for an address that is none. */
export async function sendTestMail(
  deps: Pick<Deps, "ids"> & { readonly emailSender: EmailSender },
  { store, to }: { readonly store: Store; readonly to: string },
): Promise<Pick<SendOutcome, "kind" | "detail">> {
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(to))
    throw new AppError("invalid", "This is no mail address.");
  const words = `This is a test of ${store.name}'s mail. It is about no order, and nobody needs to answer it.`;
  const { kind, detail } = await deps.emailSender.send({
    messageId: deps.ids.next(),
    storeId: store.id,
    from: `"${store.sender.name.replaceAll('"', "'")}" <${store.sender.address}>`,
    replyTo: store.sender.replyTo,
    to,
    subject: `${store.name}: a test`,
    html: `<!doctype html><html lang="en"><title>A test</title><p>${escaped(words)}</p></html>`,
    text: words,
    headers: {},
  });
  return { kind, detail };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
