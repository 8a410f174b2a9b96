import { OrderSkeleton } from "@/ui/order-page/order-skeleton";

export default function Loading() {
  return <OrderSkeleton />;
}
