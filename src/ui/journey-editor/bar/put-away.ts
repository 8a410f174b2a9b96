import { useEffect, useSyncExternalStore } from "react";

/** What was told and put away on this device. */
const PUT_AWAY = "milepost-put-away ";

/** What is told but once and is being shown now: it stays in sight although it is noted as told. */
const inSight = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Whether something is still to be told, and the way to put it away for good. What is told but once is put away by being
 * shown: it stays until the screen is left, and does not come again. Nothing is told before the page is alive: the server
 * does not know what this device has put away.
 */
export function useToldOnce(what: string, isOnce: boolean): readonly [isTold: boolean, putAway: () => void] {
  const isTold = useSyncExternalStore(
    subscribe,
    () => inSight.has(what) || !isPutAway(what),
    () => false,
  );
  useEffect(() => {
    if (!isOnce || !isTold) return;
    inSight.add(what);
    remember(what);
    return () => void inSight.delete(what);
  }, [what, isOnce, isTold]);
  const putAway = () => {
    inSight.delete(what);
    remember(what);
    for (const tell of listeners) tell();
  };
  return [isTold, putAway];
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function isPutAway(what: string): boolean {
  try {
    return localStorage.getItem(`${PUT_AWAY}${what}`) !== null;
  } catch {
    // Storage is switched off: it is told each time.
    return false;
  }
}

function remember(what: string): void {
  try {
    localStorage.setItem(`${PUT_AWAY}${what}`, "1");
  } catch {
    // Storage is switched off: it is told again next time.
  }
}
