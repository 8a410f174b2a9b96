import type { FormProblem } from "@/domain/wording/self-service-words";

/** What a visitor has just done here, and what came of it. */
export interface ActMoment {
  /** A code was asked for: the field for it is shown. */
  readonly isCodeSent: boolean;
  readonly demoCode: string | null;
  readonly isCodeWrong: boolean;
  /** Too many tries: the minutes to wait. */
  readonly throttled: number | null;
  readonly formProblem: FormProblem | null;
  /** What was typed before, so that nobody types it twice. */
  readonly typed: Readonly<Record<string, string>>;
}
