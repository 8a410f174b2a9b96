import type { MessageTemplate } from "./template";
import { type TemplateProblem, textFields } from "./template-problem";

/** Words that mail filters weigh against a message, and that parcel scams live on. Matched as whole words. */
const WORDS = [
  "act now",
  "apply now",
  "as seen on",
  "cash bonus",
  "claim your",
  "click below",
  "click here",
  "congratulations",
  "dear customer",
  "dear friend",
  "double your",
  "final notice",
  "for free",
  "guaranteed",
  "immediate action",
  "last chance",
  "lowest price",
  "no obligation",
  "once in a lifetime",
  "risk free",
  "risk-free",
  "this is not spam",
  "urgent",
  "verify your account",
  "while supplies last",
  "winner",
  "you have been selected",
] as const;

const SPAM = new RegExp(String.raw`\b(${WORDS.join("|")})\b`, "gi");
const EMOJI = /\p{Extended_Pictographic}/gu;
/** More looks like an advertisement in a list of mails. */
const EMOJI_WISH = 2;

/**
 * What makes mail filters and people take a message for spam: scam words, shouting, rows of exclamation marks, a
 * pretended reply. Warnings: a filter weighs many signs, and one alone seldom decides.
 */
export function spamSigns(template: MessageTemplate): TemplateProblem[] {
  return [
    ...textFields(template).flatMap(({ where, source }) => [
      ...words(where, withoutLiquid(source)),
      ...exclamations(where, withoutLiquid(source)),
    ]),
    ...subjectSigns(withoutLiquid(template.subject)),
  ];
}

function words(where: string, text: string): TemplateProblem[] {
  const found = [...new Set((text.match(SPAM) ?? []).map((word) => word.toLowerCase()))];
  if (found.length === 0) return [];
  const named = found.map((word) => `“${word}”`).join(", ");
  return [warning(where, `Mail filters count ${named} against it. Say it in plainer words.`)];
}

function exclamations(where: string, text: string): TemplateProblem[] {
  if (!/!\s*!/.test(text)) return [];
  return [warning(where, "Several exclamation marks in a row look like an advertisement. One is enough.")];
}

function subjectSigns(subject: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const letters = subject.match(/\p{L}/gu) ?? [];
  const capitals = subject.match(/\p{Lu}/gu) ?? [];
  if (letters.length >= SHORTEST_SHOUT && capitals.length / letters.length > SHOUTED)
    problems.push(warning("subject", "The subject shouts in capitals. Write it like a sentence."));
  if (/^\s*(re|aw|fwd?|wg)\s*:/i.test(subject))
    problems.push(
      warning("subject", "It pretends to be a reply, which filters and people resent. Begin with the news."),
    );
  if ((subject.match(EMOJI) ?? []).length > EMOJI_WISH)
    problems.push(
      warning("subject", `More than ${EMOJI_WISH} pictures in a subject look like an advertisement.`),
    );
  return problems;
}

const SHORTEST_SHOUT = 8;
const SHOUTED = 0.7;

function warning(where: string, sentence: string): TemplateProblem {
  return { severity: "warning", sentence, where };
}

/** What is left when Liquid is taken out: names of variables are not words of the message. */
function withoutLiquid(source: string): string {
  return source.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, " ");
}
