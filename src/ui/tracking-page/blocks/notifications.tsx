import type { BlockProps } from "./block-props";

/** Where to be told; nothing while its piece of the view is not there. */
export function NotificationsBlock(_block: BlockProps<"notifications">) {
  return null;
}
