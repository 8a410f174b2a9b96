import {
  Building2,
  Gauge,
  HandHelping,
  KeyRound,
  type LucideIcon,
  MailX,
  MapPinned,
  MessageCircleReply,
  MessageSquare,
  Package,
  Plug,
  Send,
  ShieldCheck,
  Sparkles,
  Truck,
  UserRound,
  Users,
} from "lucide-react";
import type { Ability } from "@/domain/access/role";

export interface SettingsPage {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly purpose: string;
  /** Null: everybody. */
  readonly ability: Ability | null;
}

/** The pages under Settings, in their order. */
export const settingsPages: readonly SettingsPage[] = [
  {
    path: "store",
    label: "Store and brand",
    icon: Building2,
    purpose: "Name, logo, colour and links",
    ability: "edit_settings",
  },
  {
    path: "sender",
    label: "Sender",
    icon: Send,
    purpose: "Whom messages come from",
    ability: "edit_settings",
  },
  {
    path: "channels",
    label: "Channels",
    icon: MessageSquare,
    purpose: "Mail, text messages and more: keys, health and a test",
    ability: "edit_settings",
  },
  {
    path: "replies",
    label: "Replies",
    icon: MessageCircleReply,
    purpose: "Where answers of shoppers come in",
    ability: "edit_settings",
  },
  {
    path: "consent",
    label: "Consent and privacy",
    icon: ShieldCheck,
    purpose: "What STOP ends, and whether mails tell that they were opened",
    ability: "edit_settings",
  },
  {
    path: "suppressions",
    label: "Suppressed",
    icon: MailX,
    purpose: "Who is not written to, and why",
    ability: "edit_settings",
  },
  {
    path: "frequency",
    label: "Frequency",
    icon: Gauge,
    purpose: "How much one person may hear",
    ability: "edit_settings",
  },
  {
    path: "delivery",
    label: "Delivery rules",
    icon: Truck,
    purpose: "Time zone, transit times and silence",
    ability: "edit_settings",
  },
  {
    path: "tracking",
    label: "Tracking page",
    icon: MapPinned,
    purpose: "Its own address, in your shop’s theme, and satisfaction",
    ability: "edit_settings",
  },
  {
    path: "self-service",
    label: "Self-service",
    icon: HandHelping,
    purpose: "What shoppers may do by themselves",
    ability: "edit_settings",
  },
  {
    path: "products",
    label: "Products",
    icon: Package,
    purpose: "What your shop sells, from Shopify, WooCommerce or a file",
    ability: "edit_settings",
  },
  {
    path: "recommendations",
    label: "Recommendations",
    icon: Sparkles,
    purpose: "“You might also like”, by which rules",
    ability: "edit_settings",
  },
  {
    path: "sources",
    label: "Sources",
    icon: Plug,
    purpose: "Shop and tracking systems, and their secrets",
    ability: "edit_settings",
  },
  {
    path: "team",
    label: "Team",
    icon: Users,
    purpose: "Who works here, and as what",
    ability: "manage_team",
  },
  {
    path: "api-keys",
    label: "API keys",
    icon: KeyRound,
    purpose: "Keys for your own programs",
    ability: "edit_settings",
  },
  { path: "you", label: "You", icon: UserRound, purpose: "Your name and password", ability: null },
];
