/** What stands in the place of a personal fact for somebody whose role may not read it. */
export const HIDDEN = "•••";

/** "Dana Whitfield", or for those who may not read it "D. W."; null when there is no name. */
export function personName(
  { firstName, lastName }: { readonly firstName: string | null; readonly lastName: string | null },
  isReadable: boolean,
): string | null {
  const parts = [firstName, lastName].flatMap((part) => (part?.trim() ? [part.trim()] : []));
  if (parts.length === 0) return null;
  return isReadable
    ? parts.join(" ")
    : parts.map((part) => `${/./u.exec(part)?.[0].toUpperCase() ?? ""}.`).join(" ");
}

/** The fact itself, or that there is one. Null stays null: that nothing is known is nobody's secret. */
export function personFact(fact: string | null, isReadable: boolean): string | null {
  return fact === null || isReadable ? fact : HIDDEN;
}
