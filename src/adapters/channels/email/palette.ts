import type { StatusTone } from "@/domain/shipment/status-wording";

/** Colours by role. Every ink reaches 4.5:1 on page, card and panel of its theme (tested). */
export interface Theme {
  readonly page: string;
  readonly card: string;
  /** The parcel card and the items. */
  readonly panel: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly tones: Readonly<Record<StatusTone, string>>;
}

export const light: Theme = {
  page: "#f5f2ee",
  card: "#ffffff",
  panel: "#faf8f5",
  ink: "#1f1b18",
  quiet: "#5f5850",
  line: "#e7e2dc",
  tones: {
    moving: "#0f6b66",
    arriving: "#1d4fa8",
    delivered: "#1b6e3c",
    waiting: "#8a4b08",
    trouble: "#b3261e",
    silent: "#5a4f74",
  },
};

export const dark: Theme = {
  page: "#151311",
  card: "#211e1b",
  panel: "#2b2723",
  ink: "#f4f1ed",
  quiet: "#bdb5ab",
  line: "#403a34",
  tones: {
    moving: "#6fd0c8",
    arriving: "#8fb8f6",
    delivered: "#7fd39b",
    waiting: "#f0b56b",
    trouble: "#f59a91",
    silent: "#c0b4e2",
  },
};
