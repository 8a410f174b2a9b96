import {
  AlarmClock,
  Bell,
  CircleCheck,
  CircleHelp,
  Clock,
  CreditCard,
  Globe,
  House,
  type LucideIcon,
  MapPinOff,
  MessageCircle,
  Package,
  PackageCheck,
  PackageOpen,
  PackageX,
  ReceiptText,
  Route,
  ScanLine,
  Store,
  Truck,
  Undo2,
} from "lucide-react";
import { isTouchpointId, type TouchpointId } from "@/domain/journey/touchpoint";

const icons = {
  order_confirmed: ReceiptText,
  payment_processed: CreditCard,
  order_preparing: PackageOpen,
  ready_for_pickup: Store,
  shipped: Package,
  first_scan: ScanLine,
  in_transit: Route,
  out_for_delivery: Truck,
  part_delivered: House,
  delivered: PackageCheck,
  follow_up: MessageCircle,
  dispatch_delay: AlarmClock,
  reassurance: CircleCheck,
  delay: AlarmClock,
  delay_update: Clock,
  attempt_failed: Bell,
  attempt_failed_again: Bell,
  held_for_pickup: Store,
  address_problem: MapPinOff,
  returning: Undo2,
  return_received: Undo2,
  lost_or_damaged: PackageX,
  customs: Globe,
  customs_delay: Globe,
  local_carrier: Truck,
} as const satisfies Record<TouchpointId, LucideIcon>;

/** A touchpoint's sign; a question mark for one that is not known any more. */
export function TouchpointIcon({ touchpoint, className }: { touchpoint: string; className?: string }) {
  const Icon = isTouchpointId(touchpoint) ? icons[touchpoint] : CircleHelp;
  return <Icon aria-hidden className={className} />;
}
