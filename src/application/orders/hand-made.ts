import type { PromiseRow } from "../ports/rows";

/** Whether a person made the promise, who may also take it back. */
export function isHandMade(kind: PromiseRow["kind"]): boolean {
  return kind === "arrives_by" || kind === "answer_by";
}
