import type { StoreId } from "@/domain/access/store-id";
import type { ProductConnection } from "../ports/products";
import type { Queue } from "../ports/queue";

type Reading = Pick<ProductConnection, "source" | "reading" | "startedAt">;

/** More dead letters than a store has catalogues and days to look at them. */
const LOOKED_AT = 200;

/** Tells whether a reading broke off so often that nobody tries it again: then it may be begun anew at once. */
export async function givenUpReadings(
  { queue }: { readonly queue: Pick<Queue, "dead"> },
  storeId: StoreId,
): Promise<(connection: Reading) => boolean> {
  const letters = await queue.dead(storeId, LOOKED_AT);
  const readings = letters.filter(({ name }) => name === "read_products");
  return ({ source, reading, startedAt }) =>
    reading !== null &&
    readings.some(({ subjectId, deadAt }) => subjectId === source && deadAt >= (startedAt ?? 0));
}
