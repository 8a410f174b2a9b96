import { carrierHostsIn } from "./carrier-domains";
import { checkTemplate } from "./check-template";
import { textLiquid } from "./liquid";
import { advertises, promoShare } from "./promo-share";
import { sampleVariables } from "./sample-variables";
import type { MessageTemplate } from "./template";
import { type TemplateProblem, textFields } from "./template-problem";

/** Of the words of a message about an order, as much may advertise; more is a mailing (R124). */
const PROMO_LIMIT = 0.25;
/** Phones show about as much of a subject. */
const SUBJECT_WISH = 60;
/** RFC 5322 asks for lines of 78 characters; longer subjects are folded and cut everywhere. */
const SUBJECT_LIMIT = 150;
const PREHEADER_WISH = 140;

export interface LintInput {
  readonly template: MessageTemplate;
  /** Variables the touchpoint guarantees; see `variablesGivenBy`. */
  readonly known?: readonly string[];
  /** Targets of buttons that the store has not set up: their buttons are left out of the message. */
  readonly unsetLinks?: readonly ("review" | "shop")[];
}

/**
 * Everything wrong with a message before anybody gets it: Liquid that does not work, links to carriers (R131),
 * advertising in a message about an order (R124), a subject that does not fit. Errors keep a journey from being
 * published.
 */
export function lintMessage({ template, known = [], unsetLinks = [] }: LintInput): TemplateProblem[] {
  return [
    ...checkTemplate(template, known),
    ...carrierLinks(template),
    ...(template.class === "transactional" ? advertising(template) : []),
    ...lengths(template),
    ...deadButtons(template, unsetLinks),
  ];
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
    add("warning", "preheader", "Without a preheader, mail programs show the first words they find.");
  }
  if (preheaderLength > PREHEADER_WISH) {
    add("warning", "preheader", `Mail programs show at most ${PREHEADER_WISH} characters of the preheader.`);
  }
  if (blocks.length === 0) add("error", "blocks", "The message is empty.");
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
