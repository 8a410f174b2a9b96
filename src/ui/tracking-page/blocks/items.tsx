import { PersonDetails } from "../person-details";
import { ProofForm } from "../proof-form";
import type { BlockProps } from "./block-props";

/** The order's details for its recipient, or the form that opens them. */
export function ItemsBlock({ view, words, formError }: BlockProps<"items">) {
  return (
    <>
      {view.person !== null && <PersonDetails person={view.person} words={words} />}
      {view.canProve && <ProofForm error={formError} words={words} />}
    </>
  );
}
