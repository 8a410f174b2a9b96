"use client";

import { useSyncExternalStore } from "react";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";

/** The present, to half a minute; whoever reads it is drawn anew as it moves on. */
export function useNow(): Instant {
  return useSyncExternalStore(everyHalfMinute, presentHalfMinute, presentHalfMinute);
}

const HALF_MINUTE_MS = MINUTE_MS / 2;

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(changed, HALF_MINUTE_MS);
  return () => clearInterval(timer);
}

/** Holds still for half a minute, as React asks of a snapshot. */
function presentHalfMinute(): Instant {
  return Math.floor(Date.now() / HALF_MINUTE_MS) * HALF_MINUTE_MS;
}
