import { Page } from "../frame/page";
import { Skeleton } from "../primitives/skeleton";

/** The shape of an order's page while it is read. */
export function OrderSkeleton() {
  return (
    <Page>
      <output aria-label="Loading the order" className="block">
        <Skeleton className="h-7 w-64" />
        <Skeleton className="mt-2 mb-6 w-40" />
        <div className="grid gap-4 lg:grid-cols-3">
          {["where", "knows", "next"].map((card) => (
            <Skeleton key={card} className="h-44 rounded-card" />
          ))}
        </div>
        <Skeleton className="mt-6 h-96 rounded-card" />
      </output>
    </Page>
  );
}
