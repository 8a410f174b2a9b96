const irregular: Readonly<Record<string, string>> = {
  "something was shipped": "nothing was shipped",
  "all parcels arrived": "not all parcels arrived",
  "the carrier has it": "the carrier does not have it",
};

/** What a yes-or-no fact says when it is not so: "has an open ticket" becomes "has no open ticket". In lower case. */
export function negatedLabel(label: string): string {
  const said = label.toLowerCase();
  const known = irregular[said];
  if (known !== undefined) return known;
  if (/\b(is|was)\b/.test(said)) return said.replace(/\b(is|was)\b/, "$1 not");
  if (/^has an? /.test(said)) return said.replace(/^has an? /, "has no ");
  if (said.startsWith("has ")) return said.replace("has ", "has not ");
  if (said.startsWith("can ")) return said.replace("can", "cannot");
  if (said.startsWith("crosses ")) return said.replace("crosses", "does not cross");
  return said.startsWith("wants ") ? said.replace("wants", "does not want") : `not: ${said}`;
}
