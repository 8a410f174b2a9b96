import { describe, expect, it } from "vitest";
import { replyIntent } from "./reply-intent";

const answers = {
  stop: [
    "STOP",
    "Stop.",
    " stop ",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "REVOKE",
    "OPTOUT",
    "opt-out",
    "Please stop",
    "please stop texting me",
    "Stop sending me these messages!",
    "don't text me",
    "Don’t message me",
    "no more texts please",
    "Take me off your list",
    "remove my number",
    "leave me alone",
    "quit texting me",
    "STOPP",
    "Abmelden",
    "Aufhören!",
    "Bitte keine SMS mehr",
    "Schreiben Sie mir nicht mehr",
    "Lasst mich in Ruhe",
    "ARRÊT",
    "arrêter svp",
    "Plus de SMS",
    "Arrêtez de m'envoyer des messages",
    "désabonnez-moi",
    "ALTO",
    "Baja",
    "No me envíen más mensajes",
    "Dejen de escribirme",
    "no quiero más mensajes",
    "Denme de baja",
  ],
  start: ["START", "Unstop", "yes", "Anmelden", "REPRENDRE", "iniciar"],
  help: ["HELP", "info", "Hilfe!", "aide", "AYUDA"],
  other: [
    "",
    "Where is my parcel?",
    "Please cancel my order",
    "Can the driver stop at the back door?",
    "yes it arrived",
    "Wann kommt mein Paket?",
    "Merci beaucoup",
    "¿Cuándo llega?",
    "In the end it came",
    "👍",
  ],
} as const;

describe("an answer to a text", () => {
  for (const intent of ["stop", "start", "help", "other"] as const) {
    it.each([...answers[intent]])(`%j asks for ${intent}`, (text) => expect(replyIntent(text)).toBe(intent));
  }
});
