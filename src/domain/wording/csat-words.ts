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
  /** For whoever follows a link too soon, too late, or after an answer that stands. */
  readonly early: SaidOnPage;
  readonly over: SaidOnPage;
  readonly closed: SaidOnPage;
  /** Leads to the order's page. */
  readonly back: string;
}

interface SaidOnPage {
  readonly title: string;
  readonly text: string;
}
