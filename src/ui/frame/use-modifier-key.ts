"use client";

import { useSyncExternalStore } from "react";

/** What the key beside K is called on this machine. */
export function useModifierKey(): "⌘" | "Ctrl" {
  return useSyncExternalStore(neverChanges, modifierKey, () => "Ctrl");
}

function modifierKey(): "⌘" | "Ctrl" {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}

function neverChanges(): () => void {
  return () => undefined;
}
