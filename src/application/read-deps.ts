import type { Deps } from "./deps";
import type { Queries } from "./ports/queries";

/** What use cases that fill a screen are given. */
export interface ReadDeps extends Deps {
  readonly queries: Queries;
}
