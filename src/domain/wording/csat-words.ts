/** What the question about the delivery says, in one language. */
export interface CsatWords {
  readonly title: string;
  /** What the numbers mean. */
  readonly legend: string;
  readonly lowest: string;
  readonly highest: string;
  readonly comment: string;
  readonly submit: string;
  readonly thanks: string;
  /** Opens the form again. */
  readonly change: string;
  /** Nothing was chosen. */
  readonly missing: string;
}
