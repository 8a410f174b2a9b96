import type { ActQuestion } from "@/application/self-service/act-view";
import type { RequestKind } from "@/domain/self-service/request-kind";
import type { ActInput } from "./page-act";

/** One act in one exchange. */
export interface ActSetting extends ActInput {
  readonly kind: RequestKind;
  readonly question: ActQuestion;
}
