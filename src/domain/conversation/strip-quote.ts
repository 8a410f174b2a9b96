export interface WrittenAndQuoted {
  /** What its sender wrote. */
  readonly written: string;
  /** What they answered to, with the line that introduces it; empty: they quoted nothing. */
  readonly quoted: string;
}

/**
 * Divides a mail into what somebody wrote and what their mail program added of the mail they answer. What is cut off
 * begins with the line that introduces it, a divider, or quoted lines at the end; answers between quoted lines are kept
 * with the lines they answer. Where nothing would be left, nothing is cut.
 */
export function stripQuote(text: string): WrittenAndQuoted {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  const at = startOfQuote(lines);
  const whole = { written: tidy(lines), quoted: "" };
  if (at === -1) return whole;
  const written = tidy(lines.slice(0, at));
  return written === "" ? whole : { written, quoted: tidy(lines.slice(at)) };
}

function startOfQuote(lines: readonly string[]): number {
  const isLast = lastParts(lines);
  const introduced = lines.findIndex((_line, at) => introduces({ lines, isLast }, at));
  const trailing = startOfTrailingQuote(lines);
  const found = [introduced, trailing].filter((at) => at > -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

interface Looked {
  readonly lines: readonly string[];
  /** For each line, whether what comes behind it may be all that is quoted. */
  readonly isLast: readonly boolean[];
}

/** "On Monday Dana wrote:" may be broken over three lines by the mail program. */
function introduces({ lines, isLast }: Looked, at: number): boolean {
  const line = lines[at]?.trim() ?? "";
  if (line === "" || line.startsWith(">")) return false;
  if (dividers.some((pattern) => pattern.test(line))) return isLast[at] === true;
  if (introduced.test(line)) return isLast[at] === true;
  for (const span of [1, 2, 3]) {
    const parts = lines.slice(at, at + span).map((part) => part.trim());
    const joined = parts.join(" ");
    if (!parts.includes("") && joined.length < 300 && broken.some((pattern) => pattern.test(joined)))
      return isLast[at + span - 1] ?? true;
  }
  return isHeaderBlock(lines, at);
}

/**
 * Behind an introduction come quoted lines to the end, or lines that are not marked at all; never an answer in between.
 * Told for each line at once: a mail of nothing but introductions is read in one go, too.
 */
function lastParts(lines: readonly string[]): readonly boolean[] {
  const isLast = lines.map(() => true);
  let unquoted = 0;
  let behindFirstQuoted: number | null = null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    isLast[at] = behindFirstQuoted === null || behindFirstQuoted <= WRAPPED_LINES;
    const line = lines[at]?.trim() ?? "";
    if (line.startsWith(">")) behindFirstQuoted = unquoted;
    else if (line !== "") unquoted += 1;
  }
  return isLast;
}

/** So many lines behind quoted ones may be what a mail program wrapped or signed. */
const WRAPPED_LINES = 2;

function startOfTrailingQuote(lines: readonly string[]): number {
  let at = lines.length;
  let hasQuote = false;
  while (at > 0) {
    const line = lines[at - 1]?.trim() ?? "";
    if (line.startsWith(">")) hasQuote = true;
    else if (line !== "") break;
    at -= 1;
  }
  return hasQuote ? at : -1;
}

/** Two or more of From, Sent, To, Subject under each other: how Outlook begins what it quotes. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const isFirst = /^\*?(from|von|de)\s*:\*?\s/i.test(lines[at]?.trim() ?? "");
  if (!isFirst) return false;
  const next = lines.slice(at + 1, at + 6).map((line) => line.trim());
  return next.filter((line) => outlookField.test(line)).length >= 2;
}

const outlookField =
  /^\*?(sent|date|to|subject|cc|gesendet|datum|an|betreff|envoy[ée]|date|[àa]|objet|enviado( el)?|fecha|para|asunto)\s*:\*?(\s|$)/i;

const dividers: readonly RegExp[] = [
  /^-{2,}\s*(original message|forwarded message|reply message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|message d['’ ]?origine|message original|message transf[ée]r[ée]|mensaje original|mensaje reenviado)\s*-{2,}$/i,
  /^_{20,}$/,
];

const introduced = /^.{4,250}\s(wrote|a [ée]crit|escribi[óo]|schrieb)\s*:$/i;

/** Begins with the day, so that it can be told even where it is broken. */
const broken: readonly RegExp[] = [
  /^(on|le|el)\s.{4,250}\s(wrote|a [ée]crit|escribi[óo]).{0,120}:$/i,
  /^(am|den|vom)\s.{4,250}\sschrieb.{0,160}:$/i,
];

function tidy(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
