import {
  Heading,
  History,
  type LucideIcon,
  Minus,
  MousePointerClick,
  Package,
  ShoppingBag,
  Sparkles,
  Type,
} from "lucide-react";
import type { BlockKind } from "./blocks";

export const blockIcons = {
  heading: Heading,
  text: Type,
  parcel_card: Package,
  items: ShoppingBag,
  timeline: History,
  button: MousePointerClick,
  recommendations: Sparkles,
  divider: Minus,
} as const satisfies Record<BlockKind, LucideIcon>;
