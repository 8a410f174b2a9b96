import type { StoreId } from "@/domain/access/store-id";
import type { Deps } from "../deps";
import type { MailEventSource, MailSettings } from "../ports/mail-events";

/** What taking the webhooks of mail providers needs beside `Deps`. */
export interface MailHookDeps extends Deps {
  readonly findMailSource: (id: string) => MailEventSource | undefined;
  /** Remembered for a moment: it is asked for with every webhook and every mail. */
  readonly mailSettings: (storeId: StoreId) => Promise<MailSettings>;
}
