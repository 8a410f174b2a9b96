import { guardedPost } from "../../guarded-post";

const PATIENCE_MS = 5_000;

/** Reads what stands at a public https:// address; throws with a sentence where nothing does. */
export async function fetchText(url: string, allowedHosts: readonly string[] = []): Promise<string> {
  const answer = await guardedPost({
    method: "GET",
    url,
    headers: {},
    body: "",
    timeoutMs: PATIENCE_MS,
    allowedHosts,
  });
  if (answer.kind !== "answered") throw new Error(answer.why);
  if (answer.status !== 200) throw new Error(`It answered ${answer.status}.`);
  return answer.body;
}
