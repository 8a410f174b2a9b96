import { z } from "zod";
import { type BlockDefinition, columns } from "./block";
import { banner } from "./blocks/banner";
import { contact } from "./blocks/contact";
import { csat } from "./blocks/csat";
import { faq } from "./blocks/faq";
import { image } from "./blocks/image";
import { items } from "./blocks/items";
import { linkList } from "./blocks/link-list";
import { notifications } from "./blocks/notifications";
import { parcels } from "./blocks/parcels";
import { recommendations } from "./blocks/recommendations";
import { reviewRequest } from "./blocks/review-request";
import { selfService } from "./blocks/self-service";
import { status } from "./blocks/status";
import { text } from "./blocks/text";
import { timeline } from "./blocks/timeline";

/** Adding a block = one file beside these, one line here and one component. Palette, form and schema are derived. */
const definitions = {
  status,
  parcels,
  timeline,
  items,
  faq,
  contact,
  self_service: selfService,
  recommendations,
  banner,
  review_request: reviewRequest,
  csat,
  notifications,
  text,
  image,
  link_list: linkList,
} as const;

type Definitions = typeof definitions;
export type BlockKind = keyof Definitions;
export type BlockConfig<Kind extends BlockKind> = z.infer<Definitions[Kind]["config"]>;

/** One block of a page. Distributes over its kinds, so that kind and config belong together. */
export type PageBlock<Kind extends BlockKind = BlockKind> = {
  [K in Kind]: {
    readonly id: string;
    readonly kind: K;
    readonly column: (typeof columns)[number];
    readonly config: BlockConfig<K>;
  };
}[Kind];

export const blockKinds: readonly BlockKind[] = Object.values(definitions).map(({ kind }) => kind);

/** The definition for a block's kind, to be called with that block's own config. */
export function blockDefinition(kind: BlockKind): BlockDefinition<BlockKind, unknown> {
  return byKind[kind];
}

const byKind = erase(definitions);

const common = { id: z.string().min(1).max(64), column: z.enum(columns) };

export const pageBlockSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("status"), config: status.config }),
  z.object({ ...common, kind: z.literal("parcels"), config: parcels.config }),
  z.object({ ...common, kind: z.literal("timeline"), config: timeline.config }),
  z.object({ ...common, kind: z.literal("items"), config: items.config }),
  z.object({ ...common, kind: z.literal("faq"), config: faq.config }),
  z.object({ ...common, kind: z.literal("contact"), config: contact.config }),
  z.object({ ...common, kind: z.literal("self_service"), config: selfService.config }),
  z.object({ ...common, kind: z.literal("recommendations"), config: recommendations.config }),
  z.object({ ...common, kind: z.literal("banner"), config: banner.config }),
  z.object({ ...common, kind: z.literal("review_request"), config: reviewRequest.config }),
  z.object({ ...common, kind: z.literal("csat"), config: csat.config }),
  z.object({ ...common, kind: z.literal("notifications"), config: notifications.config }),
  z.object({ ...common, kind: z.literal("text"), config: text.config }),
  z.object({ ...common, kind: z.literal("image"), config: image.config }),
  z.object({ ...common, kind: z.literal("link_list"), config: linkList.config }),
]) satisfies z.ZodType<PageBlock>;

/**
 * TypeScript cannot follow that a block's kind picks the definition that takes its config. `pageBlockSchema` has parsed
 * kind and config together, and registry.test.ts asks every definition through this road.
 */
function erase(all: Definitions): Readonly<Record<BlockKind, BlockDefinition<BlockKind, unknown>>> {
  return all as unknown as Readonly<Record<BlockKind, BlockDefinition<BlockKind, unknown>>>;
}
