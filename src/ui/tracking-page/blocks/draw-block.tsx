import type { ReactNode } from "react";
import type { BlockKind, PageBlock } from "@/domain/page/registry";
import { BannerBlock } from "./banner";
import type { BlockProps } from "./block-props";
import { ContactBlock } from "./contact";
import { CsatBlock } from "./csat";
import { FaqBlock } from "./faq";
import { ImageBlock } from "./image";
import { ItemsBlock } from "./items";
import { LinkListBlock } from "./link-list";
import { NotificationsBlock } from "./notifications";
import { ParcelsBlock } from "./parcels";
import { RecommendationsBlock } from "./recommendations";
import { ReviewRequestBlock } from "./review-request";
import { SelfServiceBlock } from "./self-service";
import { StatusBlock } from "./status";
import { TextBlock } from "./text";
import { TimelineBlock } from "./timeline";

type Draw<Kind extends BlockKind> = (block: BlockProps<Kind>) => ReactNode;

/** The component of each kind of block. */
const components: { readonly [K in BlockKind]: Draw<K> } = {
  status: StatusBlock,
  parcels: ParcelsBlock,
  timeline: TimelineBlock,
  items: ItemsBlock,
  faq: FaqBlock,
  contact: ContactBlock,
  self_service: SelfServiceBlock,
  recommendations: RecommendationsBlock,
  banner: BannerBlock,
  review_request: ReviewRequestBlock,
  csat: CsatBlock,
  notifications: NotificationsBlock,
  text: TextBlock,
  image: ImageBlock,
  link_list: LinkListBlock,
};

/** Draws a block. These components are static: they keep nothing between two renderings. */
export function drawBlock<Kind extends BlockKind>(
  block: PageBlock<Kind>,
  setting: Omit<BlockProps<Kind>, "config">,
): ReactNode {
  return components[block.kind]({ ...setting, config: block.config });
}
