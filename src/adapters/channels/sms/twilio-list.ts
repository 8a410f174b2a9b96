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
const PAGE_SIZE = 20;
/** A text is listed with some twenty fields, and may be 1,600 signs long itself. */
const LARGEST_LIST_BYTES = 512 * 1024;

/**
 * Whether a text whose answer got lost was taken after all: looked up among the newest to its number. Asked for by number
 * alone, since one that still waits there has no DateSent. Null: nobody knows, either, as the list cannot be read, or has
 * so many newer ones that it may have been pushed out of it.
 */
export async function lookUpText(
  question: ListQuestion,
): Promise<{ readonly sid: string; readonly at: number } | "not_taken" | null> {
  const { url, authorization, to, text, since, timeoutMs, allowedHosts } = question;
  const answer = await guardedPost({
    method: "GET",
    url: `${url}?${new URLSearchParams({ To: to, PageSize: String(PAGE_SIZE) })}`,
    headers: { Authorization: authorization, Accept: "application/json" },
    body: "",
    timeoutMs,
    allowedHosts,
    answerBytes: LARGEST_LIST_BYTES,
  });
  if (answer.kind !== "answered" || answer.status !== 200) return null;
  const { data } = listed.safeParse(readJson(answer.body));
  if (data === undefined) return null;
  const sought = essence(text);
  const newer = data.messages
    .map(({ sid, body, date_created }) => ({ sid, body, at: Date.parse(date_created ?? "") }))
    .filter(({ at }) => at >= since - SLACK_MS);
  const found = newer.find(({ body }) => sought !== "" && essence(body ?? "").includes(sought));
  if (found !== undefined) return { sid: found.sid, at: found.at };
  return newer.length < PAGE_SIZE ? "not_taken" : null;
}

/** Trial accounts put words before a text, and smart encoding writes other signs: letters and digits stay. */
function essence(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}
