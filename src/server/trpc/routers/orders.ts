import { z } from "zod";
import { countOrders, listOrders, searchOrders } from "@/application/orders/list-orders";
import { openOrder } from "@/application/orders/open-order";
import { can } from "@/domain/access/role";
import { orderFilterSchema } from "@/domain/order/order-filter";
import { readDeps } from "../context";
import { cursorSchema, idSchema, searchTextSchema } from "../inputs";
import { inStore, router } from "../procedures";

const readOrders = inStore("read_orders");

/** Orders and what became of them. Who may not read personal facts gets initials, and finds by number only. */
export const ordersRouter = router({
  list: readOrders
    .input(z.object({ filter: orderFilterSchema.default("all"), cursor: cursorSchema.nullish() }))
    .query(({ ctx, input }) =>
      listOrders(readDeps(ctx.container), {
        store: ctx.store,
        seesPerson: can(ctx.role, "read_personal_facts"),
        filter: input.filter,
        after: input.cursor ?? null,
      }),
    ),

  counts: readOrders.query(({ ctx }) => countOrders(readDeps(ctx.container), ctx.store)),

  search: readOrders.input(z.object({ text: searchTextSchema })).query(({ ctx, input }) =>
    searchOrders(readDeps(ctx.container), {
      store: ctx.store,
      seesPerson: can(ctx.role, "read_personal_facts"),
      text: input.text,
    }),
  ),

  open: readOrders.input(z.object({ orderId: idSchema })).query(({ ctx, input }) =>
    openOrder(readDeps(ctx.container), {
      store: ctx.store,
      seesPerson: can(ctx.role, "read_personal_facts"),
      orderId: input.orderId,
      userId: ctx.user.id,
    }),
  ),
});
