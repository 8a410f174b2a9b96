import type { RecipientOption } from "../self-service/carrier-options";
import type { RequestState } from "../self-service/request";
import type { RequestKind } from "../self-service/request-kind";
import type { Refusal } from "../self-service/self-service-kind";
import type { ParcelProblem } from "../self-service/wish";

/** A message in plain words; paragraphs stand apart. */
export interface LetterWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Why a form was not taken. */
export type FormProblem =
  | "incomplete"
  | "day"
  | "too_many_photos"
  | "photo_too_large"
  | "photo_kind"
  | "photo_location";

/** Everything self-service says to shoppers, in one language. A missing line is a compile error. */
export interface SelfServiceWords {
  /** Over the list of what is possible now. */
  readonly title: string;
  /** What is asked for already. */
  readonly asked: string;
  readonly kinds: Readonly<Record<RequestKind, { readonly label: string; readonly lead: string }>>;
  /** Why not, and what to do instead. */
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly refusedTitle: string;
  readonly states: Readonly<Record<RequestState, string>>;
  stateOn(state: string, day: string): string;
  /** What happens next with something that was asked for. */
  readonly waiting: string;
  readonly code: {
    readonly intro: string;
    hint(masked: string): string;
    readonly send: string;
    readonly sent: string;
    readonly label: string;
    readonly submit: string;
    readonly again: string;
    readonly wrong: string;
    /** In a demo store nothing is sent. */
    demo(code: string): string;
  };
  readonly form: {
    readonly day: string;
    readonly note: string;
    readonly noteOptional: string;
    readonly line1: string;
    readonly line2: string;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
    readonly country: string;
    readonly problem: string;
    readonly problems: Readonly<Record<ParcelProblem, string>>;
    readonly photos: string;
    readonly photosHint: string;
    readonly submit: string;
  };
  readonly problems: Readonly<Record<FormProblem, string>>;
  readonly withdraw: string;
  readonly back: string;
  readonly orAsk: string;
  readonly redelivery: {
    intro(carrier: string): string;
    /** Where it is not known for certain. */
    ask(carrier: string): string;
    readonly options: Readonly<Record<RecipientOption, string>>;
    link(service: string): string;
    readonly phone: string;
    readonly number: string;
  };
  readonly letters: {
    /** Of the button to the tracking page. */
    readonly button: string;
    code(code: string, store: string): LetterWords;
    /** `kind` as its label; `number` of the order. To the contact on file, so that nobody changes things unseen. */
    asked(kind: string, number: string): LetterWords;
    done(kind: string, number: string, answer: string | null): LetterWords;
    refused(kind: string, number: string, answer: string | null): LetterWords;
  };
}
