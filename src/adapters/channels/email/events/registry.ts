import type { MailEventSource } from "@/application/ports/mail-events";
import { mailgunEvents } from "./mailgun";
import { postmarkEvents } from "./postmark";
import { sendgridEvents } from "./sendgrid";
import { createSesEvents, type SesNet } from "./ses";

/** Every provider whose webhooks are understood. One file each, one line here; the conformance suite covers the list. */
export function createMailEventSources(net: SesNet): readonly MailEventSource[] {
  return [postmarkEvents, sendgridEvents, createSesEvents(net), mailgunEvents];
}
