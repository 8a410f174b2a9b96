/** The address's parameters with some of them changed; null removes one. "" or "?a=b". */
export function withParams(
  params: { toString(): string },
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(params.toString());
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === "" ? "" : `?${text}`;
}

/** A page's `searchParams` hold a list where a name stands twice: the first counts. */
export function firstParam(value: string | readonly string[] | undefined): string {
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}
