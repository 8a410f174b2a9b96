/** What a shopper's answer to a text asks for. "other" is for a person to read. */
export type ReplyIntent = "stop" | "start" | "help" | "other";

/**
 * Reads an answer in English, German, French and Spanish. Keywords stand alone; a wish to hear no more counts in any
 * reasonable words (R90, 47 CFR 64.1200(a)(10)). In doubt between stopping and anything else, it is stop. A sentence that
 * asks to stop something else ("cancel my order") is for a person.
 */
export function replyIntent(text: string): ReplyIntent {
  const words = plainWords(text);
  if (stopWords.has(words)) return "stop";
  if (!revokes.some((pattern) => pattern.test(words))) {
    if (startWords.has(words)) return "start";
    return helpWords.has(words) ? "help" : "other";
  }
  return "stop";
}

/** Small letters without accents, signs or courtesies: "  Stop, bitte! " is "stop". */
function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(
      /\b(please|pls|bitte|s il vous plait|sil vous plait|svp|por favor|thanks|thank you|danke|merci|gracias)\b/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}

const stopWords: ReadonlySet<string> = new Set([
  "stop",
  "stopall",
  "stop all",
  "unsubscribe",
  "cancel",
  "end",
  "quit",
  "revoke",
  "optout",
  "opt out",
  "stopp",
  "abmelden",
  "abbestellen",
  "aufhoren",
  "ende",
  "arret",
  "arreter",
  "desabonner",
  "desinscrire",
  "stop sms",
  "alto",
  "baja",
  "parar",
  "cancelar",
  "detener",
]);
const startWords: ReadonlySet<string> = new Set([
  "start",
  "unstop",
  "yes",
  "anmelden",
  "reprendre",
  "iniciar",
]);
const helpWords: ReadonlySet<string> = new Set(["help", "info", "hilfe", "aide", "ayuda"]);

const revokes: readonly RegExp[] = [
  /\b(stop|quit|no more|dont|do not|never)( (sending|send|getting))?( me)?( any| these| more)* (text|texts|texting|messag(e|es|ing)|sms)\b/,
  /\b(stop|quit|dont|do not|never) (contact|contacting|message|text|sms)(ing)? me\b/,
  /\b(dont|do not|no longer) want (to (get|receive) )?(any |your |these |more )*(text|texts|messag(e|es)|sms)\b/,
  /\bnicht mehr (an)?schreiben\b/,
  /\b(unsubscribe|opt out|opt me out|take me off|remove me|leave me alone)\b/,
  /\b(remove|delete) my (phone )?number\b/,
  /\b(keine|nie wieder) (\w+ )?(sms|nachrichten|texte)\b/,
  /\b(schreibt|schreiben sie|kontaktieren sie) mi(r|ch) nicht( mehr)?\b/,
  /\b(lasst|lassen sie) mich in ruhe\b/,
  /\b(plus|pas) de (sms|messages?|textos)\b/,
  /\b(arretez|cessez|stop)( de)? (m envoyer|menvoyer|me contacter|les sms|les messages|mecrire)\b/,
  /\b(desabonnez|desinscrivez|retirez) moi\b/,
  /\bno (me )?(envien|envie|manden|mande|escriban|contacten)\b/,
  /\b(dejen|deje|deja) de (enviar|enviarme|mandar|mandarme|escribir|escribirme|molestar|molestarme)\b/,
  /\bno (quiero|mas) (mas |recibir )?(mas )?(mensajes|sms|textos)\b/,
  /\b(denme|dame|dar) de baja\b/,
];
