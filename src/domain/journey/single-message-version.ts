import type { StoreId } from "../access/store-id";
import type { MessageTemplate } from "../messaging/template";
import type { JourneyVersion } from "./version";

/** A version of one message and no steps, for words that no journey sends: a renderer looks at nothing else of it. */
export function singleMessageVersion({
  storeId,
  name,
  template,
}: {
  readonly storeId: StoreId;
  /** What the message is called in it. */
  readonly name: string;
  readonly template: MessageTemplate;
}): JourneyVersion {
  return {
    id: name,
    storeId,
    journeyId: name,
    number: 0,
    publishedAt: 0,
    scope: "order",
    start: "",
    nodes: {},
    messages: { [name]: template },
    exitOn: [],
  };
}
