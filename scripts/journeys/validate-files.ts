import { draftProblems, stepTitle } from "../../src/domain/journey/edit/draft";
import { findFiles } from "./journey-files";

/** Says what is wrong with journey files, without a database. True when all of them could be published. */
export function validateFiles(paths: readonly string[], say: (line: string) => void): boolean {
  const files = findFiles(paths);
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const found = file.kind === "refused" ? [{ severity: "error", words: file.why }] : findingsIn(file);
    const isFit = found.every(({ severity }) => severity !== "error");
    say(`${isFit ? "✓" : "✗"} ${file.path}`);
    for (const { severity, words } of found) {
      say(`    ${severity}: ${words}`);
      if (severity === "error") errors++;
      else warnings++;
    }
  }
  if (files.length === 0) say("There are no journey files.");
  else say(`${count(files.length, "journey")}, ${count(errors, "error")}, ${count(warnings, "warning")}.`);
  return files.length > 0 && errors === 0;
}

function findingsIn({ draft, repairs }: Extract<ReturnType<typeof findFiles>[number], { kind: "draft" }>) {
  const repaired = repairs.map((words) => ({ severity: "error", words }));
  const problems = draftProblems(draft).map(({ nodeId, severity, sentence }) => {
    const where = nodeId === null ? "" : ` (step ${nodeId}: ${stepTitle(draft.nodes[nodeId])})`;
    return { severity, words: `${sentence}${where}` };
  });
  return [...repaired, ...problems];
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
