import type { MailProvider, MailProviderId } from "./mail-provider";
import { mailgun } from "./providers/mailgun";
import { postmark } from "./providers/postmark";
import { sendgrid } from "./providers/sendgrid";
import { ses } from "./providers/ses";
import { smtp } from "./providers/smtp";

/** Everybody whose mail server a store may send over. One file each, one line here. */
export const mailProviders: { readonly [Id in MailProviderId]: MailProvider } = {
  smtp,
  postmark,
  sendgrid,
  ses,
  mailgun,
};
