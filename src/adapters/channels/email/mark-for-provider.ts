import type { EmailSender } from "@/application/ports/channel";
import type { MailSettings } from "@/application/ports/mail-events";
import type { StoreId } from "@/domain/access/store-id";
import { mailProviders } from "@/domain/messaging/mail/mail-providers";

/**
 * Puts on every mail what makes its store's provider name our message in its webhooks: a header of its own for each,
 * which the provider takes off again.
 */
export function markForProvider(
  sender: EmailSender,
  mailSettings: (storeId: StoreId) => Promise<MailSettings>,
): EmailSender {
  return {
    ...sender,
    async perSecondOf(storeId) {
      const { values } = await mailSettings(storeId);
      return Number(values.perSecond) > 0 ? Number(values.perSecond) : null;
    },
    async send(email) {
      if (email.storeId === undefined) return sender.send(email);
      const { provider, values } = await mailSettings(email.storeId);
      const marks = mailProviders[provider].headers(email.messageId, values);
      return sender.send({ ...email, headers: { ...email.headers, ...marks } });
    },
  };
}
