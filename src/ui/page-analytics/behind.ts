import type { PageFigure } from "@/application/ports/page-activity-queries";

/** A number that was pressed: which orders stand behind it. */
export interface Behind {
  /** What the number says, as a heading: "Clicks on tracking". */
  readonly title: string;
  readonly figure: PageFigure;
  readonly via?: string | null;
  readonly variant?: string | null;
  readonly score?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Opens the orders behind a number. */
export type ShowBehind = (behind: Behind) => void;
