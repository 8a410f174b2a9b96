import { z } from "zod";
import { guardedPost } from "../guarded-post";
import { readJson } from "../provider-outcome";

export interface ListQuestion {
  readonly url: string;
  readonly authorization: string;
  readonly to: string;
  readonly text: string;
  /** Not before this moment. */
  readonly since: number;
  readonly timeoutMs: number;
  readonly allowedHosts: readonly string[];
}

const listed = z.object({
  messages: z.array(
    z.object({ sid: z.string(), body: z.string().nullable(), date_created: z.string().nullable() }),
  ),
});

/** Clocks differ, and dates there are in whole seconds. */
const SLACK_MS = 5_000;

/**
 * Whether a text whose answer got lost was taken after all: looked up among the newest to its number. Asked for by number
 * alone, since one that still waits there has no DateSent. Null: nobody knows, either.
 */
export async function lookUpText(
  question: ListQuestion,
): Promise<{ readonly sid: string } | "not_taken" | null> {
  const { url, authorization, to, text, since, timeoutMs, allowedHosts } = question;
  const answer = await guardedPost({
    method: "GET",
    url: `${url}?${new URLSearchParams({ To: to, PageSize: "5" })}`,
    headers: { Authorization: authorization, Accept: "application/json" },
    body: "",
    timeoutMs,
    allowedHosts,
  });
  if (answer.kind !== "answered" || answer.status !== 200) return null;
  const { data } = listed.safeParse(readJson(answer.body));
  if (data === undefined) return null;
  const found = data.messages.find(
    ({ body, date_created }) => body === text && Date.parse(date_created ?? "") >= since - SLACK_MS,
  );
  return found === undefined ? "not_taken" : { sid: found.sid };
}
