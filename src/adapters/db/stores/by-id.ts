/**
 * Breaks ties of lists that are sorted here. The few rows of one order are sorted faster here than by the database,
 * whose sorter alone takes as long as the look-up.
 */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
