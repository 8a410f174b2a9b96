import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { API_VERSION } from "@/adapters/platforms/shopify/admin-api";

export interface FakeOrder {
  fulfilment: "UNFULFILLED" | "PARTIALLY_FULFILLED" | "FULFILLED";
  address: Record<string, string | null>;
  /** What can be sent back: ids of fulfilment lines with their quantities. */
  returnable: { id: string; quantity: number }[];
  returns: { id: string; name: string; status: string; note: string }[];
}

export interface FakeShopify {
  readonly origin: string;
  readonly orders: Map<string, FakeOrder>;
  /** Names of the operations that were asked, in their order. */
  readonly asked: string[];
  /** Answers given before anything is done, first to last: a status with body and headers. */
  readonly faults: { status: number; body?: unknown; headers?: Record<string, string> }[];
  /** Keeps another postal code than the one asked for, without an error. */
  isForgetful: boolean;
}

const TOKEN = "shpat_0123456789abcdef";
export const fakeAccess = { shop: "ash-ember.myshopify.com", token: TOKEN };

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
const updateSchema = z.object({
  id: z.string(),
  shippingAddress: z.strictObject({
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    company: z.string().nullish(),
    phone: z.string().nullish(),
    address1: z.string(),
    address2: z.string().optional(),
    city: z.string(),
    zip: z.string(),
    countryCode: z.string(),
    provinceCode: z.string().optional(),
    province: z.string().optional(),
  }),
});
const returnSchema = z.strictObject({
  orderId: z.string(),
  returnLineItems: z.array(
    z.strictObject({
      fulfillmentLineItemId: z.string(),
      quantity: z.number().int().positive(),
      returnReason: z.enum(["OTHER", "UNWANTED", "WRONG_ITEM", "DEFECTIVE", "UNKNOWN"]),
      customerNote: z.string().max(300),
    }),
  ),
});

/**
 * A shop's GraphQL Admin API as far as Milepost speaks it, with what the real one checks: method, path and version,
 * token, JSON, known operations and their inputs. Business errors come as `userErrors` with HTTP 200.
 */
export async function startFakeShopify(): Promise<FakeShopify> {
  const fake = { orders: new Map<string, FakeOrder>(), asked: [] as string[], isForgetful: false };
  const faults: FakeShopify["faults"] = [];
  const state = { ...fake, faults, origin: "" };
  const server = createServer((req, res) => {
    void bodyOf(req).then((body) => {
      const { status, body: answer, headers = {} } = faults.shift() ?? answerTo(state, req, body);
      res.writeHead(status, {
        "content-type": "application/json",
        "x-shopify-api-version": API_VERSION,
        ...headers,
      });
      res.end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const { port } = addressOf(server.address());
  state.origin = `http://127.0.0.1:${port}`;
  return state;
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

type FakeAnswer = FakeShopify["faults"][number];

function answerTo(fake: FakeShopify, req: IncomingMessage, text: string): FakeAnswer {
  if (req.method !== "POST" || req.url !== `/admin/api/${API_VERSION}/graphql.json`)
    return { status: 404, body: { errors: "Not Found" } };
  if (req.headers["x-shopify-access-token"] !== TOKEN)
    return { status: 401, body: { errors: "[API] Invalid API key or access token" } };
  if (req.headers["content-type"] !== "application/json")
    return { status: 400, body: { errors: "Bad Request" } };
  const { query, variables } = requestSchema.parse(JSON.parse(text));
  const operation = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? "";
  fake.asked.push(operation);
  switch (operation) {
    case "OrderAddress":
      return data({ order: orderView(fake, String(variables.id)) });
    case "UpdateAddress":
      return updateAddress(fake, variables.input);
    case "ReturnableLines":
      return returnableLines(fake, String(variables.orderId));
    case "AskForReturn":
      return askForReturn(fake, variables.input);
    default:
      return { status: 200, body: { errors: [{ message: `Unknown operation ${operation}` }] } };
  }
}

function data(value: unknown): FakeAnswer {
  return { status: 200, body: { data: value } };
}

function orderView({ orders }: FakeShopify, id: string) {
  const order = orders.get(id);
  if (order === undefined) return null;
  const empty = { firstName: null, lastName: null, company: null, phone: null, address2: null };
  return { id, displayFulfillmentStatus: order.fulfilment, shippingAddress: { ...empty, ...order.address } };
}

function updateAddress(fake: FakeShopify, input: unknown): FakeAnswer {
  const { id, shippingAddress } = updateSchema.parse(input);
  const order = fake.orders.get(id);
  const problem = (message: string) =>
    data({ orderUpdate: { order: null, userErrors: [{ field: ["shippingAddress"], message }] } });
  if (order === undefined) return problem("Order does not exist");
  if (!/\d/.test(shippingAddress.zip)) return problem("Zip is not valid for the country");
  const { countryCode, province: _province, provinceCode: _code, ...rest } = shippingAddress;
  const zip = fake.isForgetful ? (order.address.zip ?? "") : rest.zip;
  order.address = Object.fromEntries(
    Object.entries({ ...rest, zip, countryCodeV2: countryCode }).map(([key, value]) => [key, value ?? null]),
  );
  return data({ orderUpdate: { order: orderView(fake, id), userErrors: [] } });
}

function returnableLines(fake: FakeShopify, orderId: string): FakeAnswer {
  const order = fake.orders.get(orderId);
  const list = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
  const lines = (order?.returnable ?? []).map(({ id, quantity }) => ({
    quantity,
    fulfillmentLineItem: { id },
  }));
  return data({
    returnableFulfillments: list(lines.length === 0 ? [] : [{ returnableFulfillmentLineItems: list(lines) }]),
    order: order === undefined ? null : { returns: list(order.returns) },
  });
}

function askForReturn(fake: FakeShopify, input: unknown): FakeAnswer {
  const { orderId, returnLineItems } = returnSchema.parse(input);
  const order = fake.orders.get(orderId);
  const isReturnable = returnLineItems.every(({ fulfillmentLineItemId, quantity }) =>
    order?.returnable.some(({ id, quantity: most }) => id === fulfillmentLineItemId && quantity <= most),
  );
  if (order === undefined || !isReturnable)
    return data({
      returnRequest: {
        return: null,
        userErrors: [{ field: ["returnLineItems"], message: "Quantity is not returnable" }],
      },
    });
  const made = { id: "gid://shopify/Return/1", name: "#1042-R1", status: "REQUESTED", note: "" };
  order.returns.push({ ...made, note: returnLineItems[0]?.customerNote ?? "" });
  order.returnable = [];
  return data({ returnRequest: { return: made, userErrors: [] } });
}
