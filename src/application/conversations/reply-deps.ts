import type { Deps } from "../deps";
import type { Attachments } from "../ports/attachments";
import type { Proofs } from "../ports/proofs";
import type { ReplyTokens } from "../ports/reply-tokens";

/** What taking replies needs beside `Deps`. */
export interface ReplyDeps extends Deps {
  readonly attachments: Attachments;
  readonly proofs: Pick<Proofs, "fingerprint">;
  readonly replyTokens: ReplyTokens;
}
