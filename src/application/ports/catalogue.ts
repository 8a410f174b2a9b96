import type { Product } from "@/domain/product/product";

/** What a person has to tell so that a catalogue can be reached. */
export interface AccessField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly isSecret: boolean;
}

export type CataloguePage =
  | {
      readonly kind: "page";
      readonly products: readonly Product[];
      /** Where to go on; null: this was the last page. */
      readonly nextCursor: string | null;
      /** The shop wants to be left alone for so long before the next page. */
      readonly restMs: number;
    }
  /** Busy or away: ask for the same page again after a while. */
  | { readonly kind: "later"; readonly note: string; readonly afterMs: number }
  /** Asking again would not help: a person must see to it. */
  | { readonly kind: "failed"; readonly note: string };

/** Asks for one page; null is the first. Never throws: what went wrong is told in a sentence for the team. */
export type ReadCatalogue = (cursor: string | null) => Promise<CataloguePage>;

export type OpenedCatalogue =
  | { readonly kind: "open"; readonly read: ReadCatalogue }
  /** What was typed cannot be right. */
  | { readonly kind: "invalid"; readonly field: string; readonly note: string };

/** A place that products are read from, page by page. */
export interface CatalogueSource {
  readonly id: string;
  readonly label: string;
  readonly docsUrl: string;
  /** What has to be set up in the shop, in a sentence or two. */
  readonly help: string;
  readonly fields: readonly AccessField[];
  open(access: Readonly<Record<string, string>>): OpenedCatalogue;
}

/** What is wrong with one line of a file. */
export interface LineProblem {
  readonly line: number;
  readonly sentence: string;
}

export type ProductFile =
  | { readonly kind: "products"; readonly products: readonly Product[] }
  /** Nothing is taken from a file with anything wrong in it. */
  | { readonly kind: "problems"; readonly problems: readonly LineProblem[] };
