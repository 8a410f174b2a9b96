import type { Config } from "tailwindcss";

/** Colours are named by role; their values are the CSS variables of src/app/globals.css. */
const roles = [
  "surface",
  "surface-raised",
  "surface-sunken",
  "ink",
  "ink-quiet",
  "line",
  "edge",
  "accent",
  "accent-strong",
  "accent-ink",
  "moving",
  "arriving",
  "delivered",
  "waiting",
  "trouble",
  "silent",
  "scrim",
] as const;

const config: Config = {
  content: ["./src/**/*.{ts,tsx}"],
  darkMode: "class",
  theme: {
    extend: {
      colors: Object.fromEntries(roles.map((role) => [role, `var(--${role})`])),
      fontFamily: {
        sans: ["var(--font-sans)", "ui-sans-serif", "system-ui", "sans-serif"],
        mono: ["var(--font-mono)", "ui-monospace", "monospace"],
      },
      /** 13 px in tables, 14 px elsewhere, 20 and 28 px for titles, 36 px for the great values. */
      fontSize: {
        "2xs": ["0.6875rem", "0.875rem"],
        xs: ["0.75rem", "1rem"],
        sm: ["0.8125rem", "1.25rem"],
        base: ["0.875rem", "1.25rem"],
        lg: ["1rem", "1.5rem"],
        xl: ["1.25rem", "1.75rem"],
        "2xl": ["1.75rem", "2.25rem"],
        "3xl": ["2.25rem", "2.5rem"],
      },
      borderRadius: { DEFAULT: "8px", card: "12px" },
      boxShadow: { float: "var(--shadow-float)" },
      transitionDuration: { DEFAULT: "150ms" },
      transitionTimingFunction: { DEFAULT: "cubic-bezier(0.16, 1, 0.3, 1)" },
    },
  },
};

export default config;
