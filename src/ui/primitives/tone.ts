/** What a colour means; always shown with an icon and a word as well. */
export const tones = ["moving", "arriving", "delivered", "waiting", "trouble", "silent", "quiet"] as const;
export type Tone = (typeof tones)[number];

export const toneText = {
  moving: "text-moving",
  arriving: "text-arriving",
  delivered: "text-delivered",
  waiting: "text-waiting",
  trouble: "text-trouble",
  silent: "text-silent",
  quiet: "text-ink-quiet",
} as const satisfies Record<Tone, string>;

export const toneSoft = {
  moving: "bg-moving/10",
  arriving: "bg-arriving/10",
  delivered: "bg-delivered/10",
  waiting: "bg-waiting/12",
  trouble: "bg-trouble/10",
  silent: "bg-silent/12",
  quiet: "bg-surface-sunken",
} as const satisfies Record<Tone, string>;
