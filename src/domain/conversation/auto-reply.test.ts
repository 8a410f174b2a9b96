import { describe, expect, it } from "vitest";
import { isAutoReply } from "./auto-reply";

const mail = (subject: string, headers: Record<string, string> = {}) => ({ subject, headers });

describe("a machine's answer", () => {
  it.each([
    ["Auto-Submitted: auto-replied", { "auto-submitted": "auto-replied" }],
    ["Auto-Submitted: auto-generated (rejected)", { "auto-submitted": "auto-generated (rejected)" }],
    ["X-Autoreply: yes", { "x-autoreply": "yes" }],
    ["X-Autorespond", { "x-autorespond": "Re: Shipped" }],
    ["Precedence: bulk", { precedence: "bulk" }],
    ["Precedence: junk", { precedence: "junk" }],
    ["Precedence: list", { precedence: "list" }],
    ["Precedence: auto_reply", { precedence: "auto_reply" }],
    ["an empty return path", { "return-path": "<>" }],
  ])("is told by %s", (_what, headers) => {
    expect(isAutoReply(mail("Re: Your order is on its way", headers))).toBe(true);
  });

  it.each([
    "Out of office: Re: Your order has shipped",
    "Out of the Office",
    "Automatic reply: Your order has shipped",
    "Auto-Reply: back on Monday",
    "[Autoreply] Your message",
    "On vacation until 3 May",
    "Abwesenheitsnotiz: Ihre Bestellung ist unterwegs",
    "Automatische Antwort: Ihre Bestellung",
    "AW: Nicht im Büro",
    "Réponse automatique : Votre commande",
    "Absence du bureau",
    "En congés jusqu'au 4 mai",
    "Respuesta automática: Su pedido",
    "Fuera de la oficina",
  ])("is told by its subject: %s", (subject) => {
    expect(isAutoReply(mail(subject))).toBe(true);
  });

  it.each([
    "Re: Your order is out for delivery",
    "Re: Your order has shipped",
    "AW: Ihre Bestellung ist unterwegs",
    "The office is closed, where can I pick it up?",
    "Absent a signature, will it be left at the door?",
    "Vacant flat: please deliver next door",
    "Délai de livraison",
  ])("is not what a person writes: %s", (subject) => {
    const isAutomatic = isAutoReply(
      mail(subject, { "auto-submitted": "no", "return-path": "<dana@x.example>" }),
    );
    expect(isAutomatic).toBe(false);
  });

  it.each([
    ["Auto-Submitted: no (by hand)", { "auto-submitted": "No (by hand)" }],
    ["X-Autoreply: no", { "x-autoreply": "No" }],
    ["Precedence: first-class", { precedence: "first-class" }],
  ])("is not what says that it is none: %s", (_what, headers) => {
    expect(isAutoReply(mail("Re: Your order is on its way", headers))).toBe(false);
  });
});
