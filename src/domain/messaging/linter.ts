import { type TouchpointId, touchpoints } from "../journey/touchpoint";
import { carrierHostsIn } from "./carrier-domains";
import { checkTemplate } from "./check-template";
import { factProblems } from "./fact-problems";
import { textLiquid } from "./liquid";
import { advertises, promoShare } from "./promo-share";
import { sampleVariables } from "./sample-variables";
import { spamSigns } from "./spam-signs";
import type { MessageBlock, MessageTemplate } from "./template";
import { type TemplateProblem, textFields } from "./template-problem";

/** Of the words of a message about an order, as much may advertise; more is a mailing (R124). */
const PROMO_LIMIT = 0.25;
/** Phones show about as much of a subject. */
const SUBJECT_WISH = 60;
/** RFC 5322 asks for lines of 78 characters; longer subjects are folded and cut everywhere. */
const SUBJECT_LIMIT = 150;
const PREHEADER_WISH = 140;

/** So many words are read in a minute; messages about a parcel are skimmed. */
const WORDS_WISH = 250;
/** A screen of a phone. */
const PARAGRAPH_WISH = 700;

export interface LintInput {
  readonly template: MessageTemplate;
  /** Variables the touchpoint guarantees; see `variablesGivenBy`. */
  readonly known?: readonly string[];
  /** Targets of buttons that the store has not set up: their buttons are left out of the message. */
  readonly unsetLinks?: readonly ("review" | "shop")[];
  /** What it is sent for; null where that is not known, and for a text that does without the touchpoint's facts. */
  readonly touchpoint?: TouchpointId | null;
}

export const checkIds = ["reading", "facts", "links", "advertising", "spam", "length", "buttons"] as const;
export type CheckId = (typeof checkIds)[number];

export interface MessageCheck {
  readonly id: CheckId;
  /** Empty: nothing to say against it. */
  readonly problems: readonly TemplateProblem[];
}

/** Each check of a message with what it found, in the order in which they matter. */
export function messageChecks({
  template,
  known = [],
  unsetLinks = [],
  touchpoint = null,
}: LintInput): readonly MessageCheck[] {
  const found: Readonly<Record<CheckId, readonly TemplateProblem[]>> = {
    reading: checkTemplate(template, known),
    facts: touchpoint === null ? [] : factProblems(template, touchpoint),
    links: carrierLinks(template),
    advertising: [
      ...(template.class === "transactional" ? advertising(template) : []),
      ...misplacedProducts(template, touchpoint),
    ],
    spam: spamSigns(template),
    length: [...lengths(template), ...longTexts(template)],
    buttons: deadButtons(template, unsetLinks),
  };
  return checkIds.map((id) => ({ id, problems: found[id] }));
}

/**
 * Everything wrong with a message before anybody gets it: Liquid that does not work, links to carriers (R131),
 * advertising in a message about an order (R124), signs of spam, a subject that does not fit, facts it fails to tell
 * (D15). Errors keep a journey from being published.
 */
export function lintMessage(input: LintInput): TemplateProblem[] {
  return messageChecks(input).flatMap(({ problems }) => problems);
}

function carrierLinks(template: MessageTemplate): TemplateProblem[] {
  return textFields(template).flatMap(({ where, source }) =>
    carrierHostsIn(source).map((host) => ({
      severity: "error",
      sentence: `It names ${host}, a carrier's or tracking service's site. Lead shoppers to your own tracking page instead: a button "Track your order".`,
      where,
    })),
  );
}

function advertising(template: MessageTemplate): TemplateProblem[] {
  const { share, firstPromo, firstDetails } = promoShare(template);
  const problems: TemplateProblem[] = [];
  if (advertises(template.subject)) {
    problems.push({
      severity: "error",
      sentence: "The subject advertises. A message about an order says in its subject what happened to it.",
      where: "subject",
    });
  }
  if (firstPromo !== null && (firstDetails === null || firstPromo < firstDetails)) {
    problems.push({
      severity: "error",
      sentence: "It advertises before it tells about the order. Put the tracking details first.",
      where: `blocks.${firstPromo}`,
    });
  }
  if (share > PROMO_LIMIT && firstPromo !== null) {
    problems.push({
      severity: "error",
      sentence: `About ${Math.round(share * 100)} % of it advertises; at most ${PROMO_LIMIT * 100} % may in a message about an order. Shorten the offer, or send it as marketing to those who agreed.`,
      where: `blocks.${firstPromo}`,
    });
  }
  return problems;
}

/** "You might also like" stands once, below the tracking details, and in no message about a problem (R125). */
function misplacedProducts({ blocks }: MessageTemplate, touchpoint: TouchpointId | null): TemplateProblem[] {
  const at = blocks.findIndex(({ kind }) => kind === "recommendations");
  if (at < 0) return [];
  const sentences: string[] = [];
  if (blocks.slice(at + 1).some(({ kind }) => kind === "recommendations"))
    sentences.push("Products are recommended twice. Once is enough.");
  if (blocks.slice(at + 1).some(({ kind }) => isDetails(kind)))
    sentences.push("Recommended products stand above tracking details. Move them below.");
  if (!blocks.some(({ kind }) => isDetails(kind)))
    sentences.push(
      "It recommends products and has no parcel card, items or timeline. Tell about the order first.",
    );
  if (touchpoint !== null && touchpoints[touchpoint].group === "exception")
    sentences.push("Nothing is recommended while something is wrong. Remove the recommended products.");
  return sentences.map((sentence) => ({ severity: "error", sentence, where: `blocks.${at}` }));
}

function isDetails(kind: MessageBlock["kind"]): boolean {
  return kind === "parcel_card" || kind === "items" || kind === "timeline";
}

function lengths({ subject, preheader, blocks }: MessageTemplate): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const add = (severity: TemplateProblem["severity"], where: string, sentence: string) =>
    problems.push({ severity, sentence, where });
  const subjectLength = lengthOf(subject);
  if (subjectLength === 0) add("error", "subject", "The subject is empty.");
  if (subjectLength > SUBJECT_LIMIT) {
    add(
      "error",
      "subject",
      `The subject has about ${subjectLength} characters; ${SUBJECT_LIMIT} is the limit.`,
    );
  } else if (subjectLength > SUBJECT_WISH) {
    add(
      "warning",
      "subject",
      `The subject has about ${subjectLength} characters; phones cut after ${SUBJECT_WISH}.`,
    );
  }
  const preheaderLength = lengthOf(preheader);
  if (preheaderLength === 0) {
    add("warning", "preheader", "Without a preview text, mail programs show the first words they find.");
  }
  if (preheaderLength > PREHEADER_WISH) {
    add(
      "warning",
      "preheader",
      `Mail programs show at most ${PREHEADER_WISH} characters of the preview text.`,
    );
  }
  if (blocks.length === 0) add("error", "blocks", "The message is empty.");
  return problems;
}

/** Nobody reads an essay about a parcel. */
function longTexts({ blocks }: MessageTemplate): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let words = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "text") continue;
    words += block.text.split(/\s+/).filter(Boolean).length;
    const longest = Math.max(...block.text.split(/\n\s*\n/).map(lengthOf));
    if (longest > PARAGRAPH_WISH) {
      const sentence = `A paragraph has about ${longest} characters. Part it with an empty line, or shorten it.`;
      problems.push({ severity: "warning", sentence, where: `blocks.${index}` });
    }
  }
  if (words > WORDS_WISH) {
    const sentence = `It has about ${words} words; few people read more than ${WORDS_WISH}. Say the news first and leave out the rest.`;
    problems.push({ severity: "warning", sentence, where: "blocks" });
  }
  return problems;
}

/** Characters with the sample filled in; of the source where it cannot be filled in. */
function lengthOf(source: string): number {
  const read = textLiquid.read(source);
  const filled = read.kind === "read" ? textLiquid.fill(read.template, sampleVariables) : null;
  return Array.from((filled?.kind === "filled" ? filled.text : source).trim()).length;
}

function deadButtons(
  { blocks }: MessageTemplate,
  unsetLinks: NonNullable<LintInput["unsetLinks"]>,
): TemplateProblem[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "button" || !unsetLinks.some((link) => link === block.to)) return [];
    const where = `blocks.${index}`;
    const sentence = `The button "${block.label}" leads to the ${block.to === "review" ? "review page" : "shop"}, whose address is not set. It is left out until it is.`;
    return [{ severity: "warning", sentence, where }];
  });
}
