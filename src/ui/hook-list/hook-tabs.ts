import type { HookTab } from "@/domain/event/hook-tab";

export const tabLabels = {
  parked: "Parked",
  refused: "Refused",
  ignored: "Ignored",
  received: "Waiting",
  done: "Done",
} as const satisfies Record<HookTab, string>;

export const tabNotes = {
  parked: "Signed and kept, but not understood. Nothing is lost: replay them once the cause is mended.",
  refused:
    "Answered with an error, because the body did not have the shape its source promises. Kept to look at.",
  ignored: "Understood, and about nothing Milepost needs to know.",
  received: "Taken, and about to be worked on.",
  done: "Understood and applied. Replaying one applies nothing twice.",
} as const satisfies Record<HookTab, string>;

export const nothingIn = {
  parked: "Every hook was understood",
  refused: "Nothing was refused",
  ignored: "Nothing was ignored",
  received: "Nothing waits",
  done: "No hooks yet",
} as const satisfies Record<HookTab, string>;
