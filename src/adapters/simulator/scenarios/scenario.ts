import type { OrderWish } from "../story/order-plan";
import type { Story } from "../story/story";

/** One way in which an order may go. One file each, one line in the registry. */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  /** How often it happens, against the others. */
  readonly weight: number;
  readonly wish: OrderWish;
  /** How much more likely than usual the person writes to support to ask where the order is. */
  readonly worry: number;
  tell(story: Story): void;
}
