import type { Transactor } from "./ports/database";
import type { Queue } from "./ports/queue";
import type { Stores } from "./ports/stores";
import type { Clock, Ids, Logger, Secrets } from "./ports/system";

/** What every use case is given. Built once in the container, or by a test. */
export interface Deps extends Stores {
  readonly db: Transactor;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly log: Logger;
}
