import { z } from "zod";
import type { PlatformOutcome } from "@/application/ports/shop-platform";
import type { AdminApi } from "./admin-api";
import { askForReturn, returnableLines } from "./documents";
import { orderGid, refused, sentencesOf, userErrorsSchema } from "./platform-answers";

const edges = <T extends z.ZodType>(node: T) => z.object({ edges: z.array(z.object({ node })) });
const returnSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });
const returnableSchema = z.object({
  returnableFulfillments: edges(
    z.object({
      returnableFulfillmentLineItems: edges(
        z.object({ quantity: z.number().int(), fulfillmentLineItem: z.object({ id: z.string() }) }),
      ),
    }),
  ),
  order: z.object({ returns: edges(returnSchema) }).nullable(),
});
const askedSchema = z.object({
  returnRequest: z.object({ return: returnSchema.nullable(), userErrors: userErrorsSchema }),
});

/** Shopify's limit for a customer's note. */
const LONGEST_NOTE = 300;

/**
 * Files a request to return everything that can be returned; a person of the shop approves it in Shopify. One that stands
 * there already is not filed again, so that asking twice after a lost answer does no harm.
 */
export async function requestReturn(
  ask: AdminApi,
  wish: { readonly orderExternalId: string; readonly note: string },
): Promise<PlatformOutcome> {
  const orderId = orderGid(wish.orderExternalId);
  const found = await ask(returnableLines, { orderId });
  if (found.kind !== "data") return found.kind === "later" ? found : refused(found.note);
  const { order, returnableFulfillments } = returnableSchema.parse(found.data);
  if (order === null) return refused("Shopify knows no such order.");
  const standing = nodesOf(order.returns).find(({ status }) => status === "REQUESTED" || status === "OPEN");
  if (standing !== undefined) return asked(standing.name);
  const lines = nodesOf(returnableFulfillments).flatMap((one) => nodesOf(one.returnableFulfillmentLineItems));
  if (lines.length === 0)
    return refused("Nothing of this order can be returned in Shopify yet: refund it there.");
  const returnLineItems = lines.map(({ quantity, fulfillmentLineItem }) => ({
    fulfillmentLineItemId: fulfillmentLineItem.id,
    quantity,
    returnReason: "OTHER",
    customerNote: wish.note.slice(0, LONGEST_NOTE),
  }));
  const answer = await ask(askForReturn, { input: { orderId, returnLineItems } });
  if (answer.kind !== "data") return answer.kind === "later" ? answer : refused(answer.note);
  const { userErrors, return: made } = askedSchema.parse(answer.data).returnRequest;
  if (userErrors.length > 0) return refused(`Shopify refused the return: ${sentencesOf(userErrors)}`);
  return made === null ? refused("Shopify made no return.") : asked(made.name);
}

function asked(name: string): PlatformOutcome {
  return {
    kind: "asked",
    note: `Return ${name} stands in Shopify as requested: approve or decline it there.`,
  };
}

function nodesOf<T>({ edges: list }: { readonly edges: readonly { readonly node: T }[] }): readonly T[] {
  return list.map(({ node }) => node);
}
