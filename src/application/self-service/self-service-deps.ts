import type { Deps } from "../deps";
import type { Attachments } from "../ports/attachments";
import type { CodeMail } from "../ports/code-mail";
import type { EmailRenderer } from "../ports/email-renderer";
import type { Proofs } from "../ports/proofs";
import type { ShopPlatforms } from "../ports/shop-platform";
import type { Throttles } from "../ports/throttles";

/** What self-service needs beside `Deps`. */
export interface SelfServiceDeps extends Deps {
  readonly renderer: EmailRenderer;
  readonly platforms: ShopPlatforms;
  readonly attachments: Attachments;
}

/** What proving by a one-time code needs. */
export interface CodeDeps extends SelfServiceDeps {
  readonly proofs: Proofs;
  readonly throttles: Throttles;
  readonly codeMail: CodeMail;
}
