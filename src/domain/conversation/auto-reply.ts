import type { IncomingMail } from "./incoming-mail";

/**
 * Whether a machine wrote a mail by itself: by its headers (RFC 3834 §5, and those that mail programs used before it),
 * else by the words of its subject in English, German, French and Spanish. In doubt it is a person's: nobody is ever left
 * unheard because of a word in a subject that continues one of ours.
 */
export function isAutoReply({ headers, subject }: Pick<IncomingMail, "headers" | "subject">): boolean {
  const submitted = headers["auto-submitted"]?.toLowerCase().trim();
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (markers.some((name) => headers[name] !== undefined && headers[name]?.toLowerCase() !== "no"))
    return true;
  if (/\b(auto_?reply|bulk|junk|list)\b/i.test(headers.precedence ?? "")) return true;
  if (/^<>$/.test(headers["return-path"]?.trim() ?? "")) return true;
  return absent.some((pattern) => pattern.test(plain(subject)));
}

const markers = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-response",
  "x-auto-reply-from",
  "x-mail-autoreply",
  "x-vacation",
  "x-ms-exchange-inbox-rules-loop",
] as const;

/** At the start: behind "Re:" a person goes on writing, whatever our own subject said. */
const absent: readonly RegExp[] = [
  /^(automatic|auto) ?-?(reply|response|answer)\b/,
  /^(re: ?|aw: ?)?(out of (the )?office|away from (the|my) office|on (vacation|holiday|leave)\b|ooo\b)/,
  /^(vacation|autoreply|auto:|i am (out of|away))/,
  /^(automatische (antwort|ruckmeldung|abwesenheit)|automatisch generierte)/,
  /^(re: ?|aw: ?)?(abwesenheit(snotiz|smeldung|sassistent)?\b|nicht im (buro|haus)|ausser haus)/,
  /^(reponse automatique|message automatique|notification d absence)/,
  /^(re: ?)?(absence( du bureau)?\s*(:|$)|absent(e)? du bureau|en conges?\b)/,
  /^(respuesta automatica|contestacion automatica)/,
  /^(re: ?)?(fuera de (la )?oficina|ausencia\b|de vacaciones\b)/,
];

function plain(subject: string): string {
  return subject
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/['’]/g, " ")
    .replace(/^[\s*[\](){}-]+/, "")
    .trim();
}
