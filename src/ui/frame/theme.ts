"use client";

import { useSyncExternalStore } from "react";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The person's choice of light or dark on this device, and a way to change it at once in every open tab. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(onThemeChange, storedTheme, serverTheme);
  return [theme, chooseTheme];
}

function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(THEME_KEY);
  else localStorage.setItem(THEME_KEY, theme);
  window.dispatchEvent(new Event(THEME_EVENT));
}

function onThemeChange(changed: () => void): () => void {
  const apply = () => {
    const stored = storedTheme();
    const dark = stored === "dark" || (stored === "system" && systemIsDark().matches);
    document.documentElement.classList.toggle("dark", dark);
    changed();
  };
  const system = systemIsDark();
  system.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  window.addEventListener(THEME_EVENT, apply);
  return () => {
    system.removeEventListener("change", apply);
    window.removeEventListener("storage", apply);
    window.removeEventListener(THEME_EVENT, apply);
  };
}

function systemIsDark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function storedTheme(): Theme {
  const stored = localStorage.getItem(THEME_KEY);
  return themes.find((theme) => theme === stored) ?? "system";
}

function serverTheme(): Theme {
  return "system";
}

/** The script in src/app/layout.tsx reads the same key before the first paint. */
const THEME_KEY = "milepost-theme";
const THEME_EVENT = "milepost-theme";
