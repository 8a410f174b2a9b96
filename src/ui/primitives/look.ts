import type { LucideIcon } from "lucide-react";
import type { Tone } from "./tone";

/** How one of a few states is shown: never by its colour alone. */
export interface Look {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
}
