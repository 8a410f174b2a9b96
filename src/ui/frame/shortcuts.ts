"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

export interface ShortcutActions {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  /** After `g`; false when the key leads nowhere. */
  readonly goTo: (key: string) => boolean;
}

/**
 * ⌘K or Ctrl K opens the palette anywhere. `?` and `g` with a letter work outside of fields, unless the person has
 * switched single keys off (WCAG 2.1.4).
 */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let pressedG: number | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.key === "k" && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        latest.current.openPalette();
        return;
      }
      if (!singleKeysAreOn() || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === "?") latest.current.openShortcuts();
      const follows = pressedG !== null && event.timeStamp - pressedG < FOLLOWS_WITHIN_MS;
      pressedG = event.key === "g" ? event.timeStamp : null;
      if (follows && latest.current.goTo(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Whether single keys do something on this device, and a way to change it. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(onChange, singleKeysAreOn, () => true);
  return [on, setSingleKeys];
}

const FOLLOWS_WITHIN_MS = 1_200;
const SETTING = "milepost-single-keys";

function singleKeysAreOn(): boolean {
  return localStorage.getItem(SETTING) !== "off";
}

function setSingleKeys(on: boolean): void {
  localStorage.setItem(SETTING, on ? "on" : "off");
  window.dispatchEvent(new Event(SETTING));
}

function onChange(changed: () => void): () => void {
  window.addEventListener(SETTING, changed);
  return () => window.removeEventListener(SETTING, changed);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input, textarea, select, [role=menu], [role=listbox]") !== null
  );
}
