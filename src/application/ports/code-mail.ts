import type { Facts } from "@/domain/journey/facts";
import type { LetterWords } from "@/domain/wording/self-service-words";
import type { Store } from "./rows";

export interface CodeLetter {
  readonly store: Store;
  readonly facts: Facts;
  readonly to: string;
  readonly words: LetterWords;
}

/**
 * Sends one-time codes past the outbox: a code is written down nowhere, so it cannot wait in a queue. Nobody waits for
 * it either, so that its time tells nothing; what cannot be sent is noted in the log, without the code.
 */
export interface CodeMail {
  post(letter: CodeLetter): void;
}
