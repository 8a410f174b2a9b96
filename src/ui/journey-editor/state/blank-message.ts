import type { MessageTemplate } from "@/domain/messaging/template";

/** The text of a new message: the parts nearly every one has, with nothing said yet. */
export function blankMessage(): MessageTemplate {
  return {
    class: "transactional",
    subject: "",
    preheader: "",
    blocks: [
      { kind: "heading", text: "" },
      { kind: "text", text: "" },
      { kind: "parcel_card" },
      { kind: "button", label: "Track your order", to: "tracking_page" },
    ],
  };
}
