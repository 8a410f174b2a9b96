import { createAccountStores } from "@/adapters/db/create-account-stores";
import type { EditingDeps } from "@/application/journeys/editing-deps";
import { createJourney } from "@/application/journeys/manage-journeys";
import { type PublishInput, publishJourney } from "@/application/journeys/publish-journey";
import { saveDraft } from "@/application/journeys/save-draft";
import {
  greeting,
  heading,
  hours,
  mail,
  orderJourney,
  pause,
  send,
  start,
  text,
  trackButton,
} from "@/domain/journey/shipped/builders";
import type { JourneyContent } from "@/domain/journey/version";
import { startToldShop, type ToldShop } from "./told-shop";

/** What every test of publishing accepts unasked. */
const PUBLISHED_TO_ALL = {
  inFlight: { default: "stay", perStep: {} },
  percent: 100,
  accepted: [],
  note: null,
} as const;

export interface EditedShop extends ToldShop {
  readonly editing: EditingDeps;
  readonly actor: PublishInput["actor"];
  /** A journey with this content, published; its id. */
  readonly publishNew: (content: JourneyContent, how?: Partial<PublishInput>) => Promise<string>;
  /** Saves this content as the draft and publishes it. */
  readonly publishNext: (
    journeyId: string,
    content: JourneyContent,
    how?: Partial<PublishInput>,
  ) => ReturnType<typeof publishJourney>;
  readonly saveNext: (journeyId: string, content: JourneyContent) => Promise<number>;
}

/** The product with somebody who edits its journeys. */
export async function startEditedShop(
  options: Parameters<typeof startToldShop>[0] = {},
): Promise<EditedShop> {
  const shop = await startToldShop(options);
  const editing = { ...shop.readDeps, audit: createAccountStores(shop.database).audit };
  const actor = { userId: "user-1", userName: "Mara", storeId: shop.store.id };
  const saveNext = async (journeyId: string, content: JourneyContent): Promise<number> => {
    const before = await editing.journeyDrafts.find(editing.db.read, shop.store.id, journeyId);
    const saved = await saveDraft(editing, {
      actor,
      journeyId,
      expectedRevision: before?.revision ?? 0,
      content,
    });
    if (saved.kind !== "saved") throw new Error("Somebody else saved this journey");
    return saved.revision;
  };
  const publishNext: EditedShop["publishNext"] = async (journeyId, content, how = {}) => {
    const revision = await saveNext(journeyId, content);
    return publishJourney(editing, { ...PUBLISHED_TO_ALL, actor, journeyId, revision, ...how });
  };
  return {
    ...shop,
    editing,
    actor,
    saveNext,
    publishNext,
    async publishNew(content, how) {
      const made = { actor, name: "Thanks", purpose: "", scope: content.scope, from: null };
      const { journeyId } = await createJourney(editing, made);
      const result = await publishNext(journeyId, content, how);
      if (result.kind !== "published") throw new Error(JSON.stringify(result));
      return journeyId;
    },
  };
}

/** An order is placed, some hours pass, a follow-up is sent. */
export function thanksAfter(waitHours: number, subject = "Thank you"): JourneyContent {
  return orderJourney({
    nodes: {
      start: start(["order_placed"], {}, "hold"),
      hold: pause(hours(waitHours), { elapsed: "tell" }),
      tell: send("follow_up", { covers: "order" }),
    },
    messages: {
      follow_up: mail(subject, "A line of thanks.", [
        heading("Thank you"),
        text(`${greeting} thank you for your order {{ order.number }}.`),
        trackButton,
      ]),
    },
  });
}
