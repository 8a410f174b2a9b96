import {
  CalendarRange,
  ChartColumn,
  Inbox,
  ListChecks,
  type LucideIcon,
  Mail,
  Package,
  PanelsTopLeft,
  Settings,
  Split,
} from "lucide-react";
import type { Ability } from "@/domain/access/role";

export interface NavItem {
  /** The first part of the path under /s/[store]. */
  readonly section: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Who sees it. */
  readonly ability: Ability;
  /** Pressed after `g`. */
  readonly key: string;
  /** What one does there, for the palette. */
  readonly purpose: string;
}

/** The console's screens, in the order of the rail. A new screen is one line here and a folder under app/(console). */
export const navItems: readonly NavItem[] = [
  {
    section: "orders",
    label: "Orders",
    icon: Package,
    ability: "read_orders",
    key: "o",
    purpose: "Where parcels are and what shoppers were told",
  },
  {
    section: "tasks",
    label: "Tasks",
    icon: ListChecks,
    ability: "act_on_orders",
    key: "t",
    purpose: "Orders that wait for a person",
  },
  {
    section: "journeys",
    label: "Journeys",
    icon: Split,
    ability: "read_journeys",
    key: "j",
    purpose: "What is sent, when and to whom",
  },
  {
    section: "planner",
    label: "Planner",
    icon: CalendarRange,
    ability: "read_journeys",
    key: "p",
    purpose: "What each kind of order is told, day by day",
  },
  {
    section: "messages",
    label: "Messages",
    icon: Mail,
    ability: "read_messages",
    key: "m",
    purpose: "The outbox: sent, waiting and failed",
  },
  {
    section: "tracking-page",
    label: "Tracking page",
    icon: PanelsTopLeft,
    ability: "read_orders",
    key: "b",
    purpose: "What shoppers see: blocks, theme, versions",
  },
  {
    section: "tracking-page/analytics",
    label: "Page analytics",
    icon: ChartColumn,
    ability: "read_kpis",
    key: "a",
    purpose: "What people do on the tracking page",
  },
  {
    section: "hooks",
    label: "Hooks",
    icon: Inbox,
    ability: "read_hooks",
    key: "h",
    purpose: "What came in and was not understood",
  },
];

/** Stands apart at the end of the rail. Everybody has an own page there. */
export const settingsItem: NavItem = {
  section: "settings",
  label: "Settings",
  icon: Settings,
  ability: "read_orders",
  key: "s",
  purpose: "Brand, sender, delivery rules, sources, team and keys",
};
