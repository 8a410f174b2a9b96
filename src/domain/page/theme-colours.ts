import { contrastRatio } from "../settings/contrast";
import type { PageTheme } from "./theme";

/** WCAG 2.2, 1.4.3. */
const TEXT = 4.5;

/** The house's inks by day, which lie on the page's ground. page-colours.ts says the same. */
const INK = "#26221c";
const QUIET_INK = "#665f54";
const PLAIN_PAPER = "#faf8f4";
const CARD = "#ffffff";

export interface ColourProblem {
  readonly field: "accent" | "paper";
  readonly says: string;
  /** The nearest colour without the problem. */
  readonly suggested: string;
}

/** What cannot be read in these colours, each with a mend. A pale accent still works: the page darkens it by itself. */
export function colourProblems({
  accent,
  paper,
}: Pick<PageTheme, "accent" | "paper">): readonly ColourProblem[] {
  const problems: ColourProblem[] = [];
  if (paper !== null && contrastRatio(paper, QUIET_INK) < TEXT) {
    const suggested = shade(paper, "#ffffff", (one) => contrastRatio(one, QUIET_INK) >= TEXT);
    problems.push({
      field: "paper",
      says: `Text on this ground has a contrast of ${told(contrastRatio(paper, QUIET_INK))}; ${TEXT} : 1 is needed.`,
      suggested,
    });
  }
  const ground = paper ?? PLAIN_PAPER;
  if (accent !== null && readability(accent, ground) < TEXT) {
    const suggested = shade(accent, "#000000", (one) => readability(one, ground) >= TEXT);
    problems.push({
      field: "accent",
      says: `Links in this colour have a contrast of ${told(readability(accent, ground))}; ${TEXT} : 1 is needed. The page draws them darker.`,
      suggested,
    });
  }
  return problems;
}

/** Whether a ground can be used at all: everything quiet and loud on it can be read, and so can the ink. */
export function isReadablePaper(paper: string): boolean {
  return contrastRatio(paper, QUIET_INK) >= TEXT && contrastRatio(paper, INK) >= TEXT;
}

/** The weaker of its contrasts on a card and on the page. */
function readability(accent: string, ground: string): number {
  return Math.min(contrastRatio(accent, CARD), contrastRatio(accent, ground));
}

/** Mixes a colour with black or white in fiftieths until it does. */
function shade(colour: string, towards: string, does: (colour: string) => boolean): string {
  for (let step = 0; step <= 50; step += 1) {
    const candidate = mixed(colour, towards, step / 50);
    if (does(candidate)) return candidate;
  }
  return towards;
}

function mixed(colour: string, towards: string, share: number): string {
  const part = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => {
    const from = part(colour, at);
    return Math.round(from + (part(towards, at) - from) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function told(ratio: number): string {
  return `${ratio.toFixed(1)} : 1`;
}
