import { type RefObject, useEffect, useEffectEvent } from "react";

/** Hears keys pressed on anything inside a part of the page, but not in what lies on top of it. */
export function useKeysWithin(
  part: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const press = useEffectEvent(onKey);
  useEffect(() => {
    const element = part.current;
    const hear = (event: KeyboardEvent) => press(event);
    element?.addEventListener("keydown", hear);
    return () => element?.removeEventListener("keydown", hear);
  }, [part]);
}
