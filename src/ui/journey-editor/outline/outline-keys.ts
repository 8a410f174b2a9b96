/** Up and down go from one line of the outline to the next, steps and "add" buttons alike; Home and End to its ends. */
export function moveInList(event: KeyboardEvent, list: HTMLElement | null): boolean {
  if (list === null || event.altKey || event.metaKey || event.ctrlKey) return false;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-step], [data-spot]")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = placeAfter(event.key, at, stops.length);
  if (next === null) return false;
  event.preventDefault();
  stops[next]?.focus();
  return true;
}

function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
