import { useEffect, useState } from "react";

/** What was told and put away on this device. */
const PUT_AWAY = "milepost-put-away ";

/**
 * Whether something is still to be told, and the way to put it away for good. What is told but once is put away by being
 * shown: it stays until the page is left, and does not come again. Nothing is told before the page is alive: the server
 * does not know what this device has put away.
 */
export function useToldOnce(what: string, isOnce: boolean): readonly [isTold: boolean, putAway: () => void] {
  const [isTold, setTold] = useState<boolean | null>(null);
  useEffect(() => {
    const isNew = !isPutAway(what);
    setTold((before) => before ?? isNew);
    if (isOnce) remember(what);
  }, [what, isOnce]);
  return [
    isTold === true,
    () => {
      remember(what);
      setTold(false);
    },
  ];
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
