import type { PageBuilding } from "@/application/page-builder/open-builder";

/** A store's page as the server hands it to the builder. */
export interface OpenedPage extends PageBuilding {
  readonly currency: string;
  /** Of the store's settings: what a theme without a colour of its own takes. */
  readonly accent: string;
}
