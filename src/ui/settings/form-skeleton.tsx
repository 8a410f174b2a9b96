import { Card } from "../primitives/card";
import { Skeleton } from "../primitives/skeleton";

/** The shape of a settings page. */
export function FormSkeleton() {
  return (
    <output aria-label="Loading" className="block">
      <Skeleton className="mb-6 h-7 w-44" />
      <Card className="flex flex-col gap-5 p-5">
        {Array.from({ length: 4 }, (_, row) => (
          <span key={row} className="flex flex-col gap-2">
            <Skeleton className="w-28" />
            <Skeleton className="h-9 w-full" />
          </span>
        ))}
      </Card>
    </output>
  );
}
