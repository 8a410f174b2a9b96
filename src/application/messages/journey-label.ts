import { ONE_OFF } from "@/domain/messaging/one-off";

/** Where a message comes from, in words. */
export function journeyLabel(journeyId: string, name: string | undefined): string {
  return name ?? (journeyId === ONE_OFF ? "Written by hand" : "A removed journey");
}
