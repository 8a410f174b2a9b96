import type { Tables } from "../tables";

/** Enough of an order to name it in a list of something else. */
export function orderNameColumns(orders: Tables["orders"]) {
  return {
    orderId: orders.id,
    number: orders.number,
    firstName: orders.firstName,
    lastName: orders.lastName,
  };
}
