import { sendWebhook, webhookSignature } from "@/adapters/channels/webhook/send";
import type { KnownProvider } from "./known-provider";
import { at, header } from "./objections";
import { access, messageId, sampleNow } from "./provider-sample";

const hookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

export const webhook: KnownProvider = {
  name: "a webhook",
  secret: hookSecret,
  lost: "repeat",
  yes: { status: 204 },
  readsYes: false,
  wrongKey: { status: 401, body: `${hookSecret} does not fit` },
  idOf: ({ headers }) => String(headers["webhook-id"]),
  objections(request) {
    const { body, headers } = request;
    const timestamp = String(headers["webhook-timestamp"]);
    const signature = webhookSignature({ secret: hookSecret, id: messageId, timestamp, body });
    return [
      ...at(request, "POST", "/in"),
      ...header(request, "webhook-id", messageId),
      ...header(request, "webhook-timestamp", String(sampleNow / 1000)),
      ...header(request, "webhook-signature", `v1,${signature}`),
    ];
  },
  send: async (host, timeoutMs) => {
    const setting = { ...access(host, timeoutMs), url: `http://${host}/in`, secret: hookSecret };
    return (await sendWebhook(setting, { messageId, text: JSON.stringify({ id: messageId }) })).outcome;
  },
};
