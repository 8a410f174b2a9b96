import type { IncomingMessage, ServerResponse } from "node:http";

export type BodyRead =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  | { readonly kind: "too_large" }
  /** The sender went away: there is nobody to answer. */
  | { readonly kind: "aborted" };

/**
 * Reads a request body of at most `limitBytes`. A body announced or found to be larger is not read any further; the
 * caller answers with `Connection: close`, which lets Node drop the connection with the rest unread.
 */
export function readBody(req: IncomingMessage, res: ServerResponse, limitBytes: number): Promise<BodyRead> {
  if (Number(req.headers["content-length"] ?? 0) > limitBytes) return Promise.resolve({ kind: "too_large" });
  if (isAwaitingContinue(req)) res.writeContinue();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (outcome: BodyRead) => {
      req.off("data", onChunk).off("end", onEnd).off("error", onAbort).off("close", onAbort);
      // A later socket error of an answered request must not be an uncaught one.
      req.on("error", () => undefined);
      resolve(outcome);
    };
    const onChunk = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) {
        req.pause();
        end({ kind: "too_large" });
        return;
      }
      chunks.push(chunk);
    };
    const onEnd = () => end({ kind: "whole", bytes: joined(chunks) });
    const onAbort = () => end({ kind: "aborted" });
    req.on("data", onChunk).on("end", onEnd).on("error", onAbort).on("close", onAbort);
  });
}

/** True for a client that sends its body only after "100 Continue" (RFC 9110 §10.1.1). */
export function isAwaitingContinue(req: IncomingMessage): boolean {
  return req.headers.expect?.toLowerCase() === "100-continue";
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
