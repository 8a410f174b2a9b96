import type { StoreId } from "@/domain/access/store-id";
import { MINUTE_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { ReportedPrices } from "../ports/reported-prices";

/** Providers know a price some minutes after the text has arrived. */
const KNOWN_AFTER_MS = 15 * MINUTE_MS;

interface PricedText {
  readonly storeId: StoreId;
  /** Ours. */
  readonly messageId: string;
  readonly providerId: string;
}

/** Asks for a text's price to be read, once it will be known. Nothing for a message of another store. */
export async function askForPrice(deps: Deps, { storeId, messageId, providerId }: PricedText): Promise<void> {
  const message = await deps.messages.find(deps.db.read, messageId);
  if (message?.storeId !== storeId || providerId === "") return;
  const runAt = deps.clock.now() + KNOWN_AFTER_MS;
  const subjectId = `${messageId} ${providerId}`;
  await deps.db.transaction((tx) =>
    deps.queue.enqueue(tx, { name: "read_price", subjectId, storeId, runAt }),
  );
}

/** Writes down what a text cost by its provider, in the place of what it was taken to cost. Nothing while it does not say. */
export async function noteReportedPrice(
  deps: Deps & { readonly reportedPrices: ReportedPrices },
  { storeId, subject }: { readonly storeId: StoreId; readonly subject: string },
): Promise<void> {
  const [messageId = "", providerId = ""] = subject.split(" ");
  const cost = await deps.reportedPrices.read(storeId, providerId);
  if (cost === null) return;
  await deps.db.transaction((tx) =>
    deps.messageCosts.note(tx, {
      ...cost,
      messageId,
      storeId,
      isReported: true,
      at: deps.clock.now(),
    }),
  );
}
