/** An order that only a carrier has spoken of has no number yet. */
export function orderLabel({ number }: { readonly number: string | null }): string {
  return number ?? "No number yet";
}
