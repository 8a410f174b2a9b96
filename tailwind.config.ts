import type { Config } from "tailwindcss";

/** Colours are named by role; their values are the CSS variables of src/app/globals.css. */
const roles = [
  "surface",
  "surface-raised",
  "surface-sunken",
  "ink",
  "ink-quiet",
  "line",
  "accent",
  "accent-ink",
  "moving",
  "arriving",
  "delivered",
  "waiting",
  "trouble",
  "silent",
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
      borderRadius: { DEFAULT: "8px", card: "12px" },
      boxShadow: { float: "var(--shadow-float)" },
      transitionDuration: { DEFAULT: "150ms" },
      transitionTimingFunction: { DEFAULT: "cubic-bezier(0.16, 1, 0.3, 1)" },
    },
  },
};

export default config;
