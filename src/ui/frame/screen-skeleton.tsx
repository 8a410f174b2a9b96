import { Skeleton, TableSkeleton } from "../primitives/skeleton";
import { Page } from "./page";

/** The shape most screens have: a title over a list. */
export function ScreenSkeleton() {
  return (
    <Page>
      <Skeleton className="h-7 w-40" />
      <Skeleton className="mt-2 mb-6 w-72 max-w-full" />
      <TableSkeleton />
    </Page>
  );
}
