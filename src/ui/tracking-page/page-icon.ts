import { parseHex } from "./brand-style";

/** A parcel in the brand's colour, drawn here so that no page asks for a file that is not there. */
export function pageIcon(accent: string): string {
  const colour = parseHex(accent) === null ? HOUSE : accent.slice(1);
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='4' y='7' width='24' height='20' rx='4' fill='%23${colour}'/%3E%3Cpath d='M4 14h24M16 7v7' stroke='%23fff' stroke-width='2.5'/%3E%3C/svg%3E`;
}

const HOUSE = "0d6562";
