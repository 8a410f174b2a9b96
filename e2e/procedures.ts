import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";

const answerSchema = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) });

/** Calls procedures as the person whose session the request carries, or as a program with an API key. */
export function proceduresOf(request: APIRequestContext, apiKey?: string) {
  const headers = apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` };
  const dataOf = async (response: Awaited<ReturnType<APIRequestContext["get"]>>) => {
    expect(response.ok(), await response.text()).toBe(true);
    return answerSchema.parse(await response.json()).result.data.json;
  };
  return {
    async read(path: string, input: object): Promise<unknown> {
      const question = encodeURIComponent(JSON.stringify({ json: input }));
      return dataOf(await request.get(`/api/trpc/${path}?input=${question}`, { headers }));
    },
    async change(path: string, input: object): Promise<unknown> {
      return dataOf(await request.post(`/api/trpc/${path}`, { headers, data: { json: input } }));
    },
  };
}
