import type { Deps } from "../deps";
import { resumeChannel } from "./pause-channel";

/**
 * Opens mail again that waits because the mail server refused the sign-in: its password belongs to the installation, so
 * a new start is what may have brought the right one. Where it has not, mail waits on. Returns how many stores.
 */
export async function tryMailAgain(deps: Deps): Promise<number> {
  let resumed = 0;
  for (const { id } of await deps.stores.list(deps.db.read)) {
    if (!(await deps.channelSettings.isPaused(deps.db.read, id, "email"))) continue;
    const by = { userId: null, name: "Milepost" };
    if (await resumeChannel(deps, { storeId: id, channel: "email", by })) resumed += 1;
  }
  return resumed;
}
