import { type HttpAnswer, openHttpConnection } from "./http-connection";
import { monotonicMs } from "./monotonic-clock";

export interface Sent {
  /** Per request, in the order given: when it was due to be sent and when its answer was whole. */
  readonly dueAt: Float64Array;
  readonly answeredAt: Float64Array;
  readonly status: Uint16Array;
  readonly tookMs: number;
}

interface ClosedLoop {
  readonly port: number;
  readonly requests: readonly Buffer[];
  readonly connections: number;
  readonly onAnswer?: (index: number, answer: HttpAnswer) => void;
  /** Asked before each request: true ends the loop. */
  readonly isOver?: () => boolean;
}

/** Closed loop: each connection sends its next request when the answer to the last one is there. */
export async function sendAll({ port, requests, connections, onAnswer, isOver }: ClosedLoop): Promise<Sent> {
  const sent = emptyRecord(requests.length);
  const startedAt = monotonicMs();
  let next = 0;
  const runOne = () =>
    new Promise<void>((resolve) => {
      const connection = openHttpConnection(port);
      const step = () => {
        const index = next;
        const request = requests[index];
        if (request === undefined || isOver?.()) {
          connection.close();
          resolve();
          return;
        }
        next += 1;
        sent.dueAt[index] = monotonicMs();
        connection.send(request, (answer) => {
          note(sent, index, answer);
          onAnswer?.(index, answer);
          // A server that is away is asked again in a moment, not in a tight loop.
          if (answer.status === 0) setTimeout(step, 20);
          else step();
        });
      };
      step();
    });
  await Promise.all(Array.from({ length: Math.min(connections, requests.length) }, runOne));
  return { ...sent, tookMs: monotonicMs() - startedAt };
}

interface OpenLoop {
  readonly port: number;
  readonly requests: readonly Buffer[];
  readonly perSecond: number;
  readonly onAnswer?: (index: number, answer: HttpAnswer) => void;
}

/** Open loop: requests are due at a fixed rate however slow the answers are, and latency counts from when they were due. */
export function sendAtRate({ port, requests, perSecond, onAnswer }: OpenLoop): Promise<Sent> {
  const sent = emptyRecord(requests.length);
  const startedAt = monotonicMs();
  const free: ReturnType<typeof openHttpConnection>[] = [];
  let due = 0;
  let answered = 0;
  return new Promise((resolve) => {
    const fire = (index: number) => {
      const connection = free.pop() ?? openHttpConnection(port);
      connection.send(requests[index] ?? Buffer.alloc(0), (answer) => {
        note(sent, index, answer);
        onAnswer?.(index, answer);
        free.push(connection);
        answered += 1;
        if (answered === requests.length) end();
      });
    };
    const ticking = setInterval(() => {
      const now = monotonicMs();
      for (; due < requests.length; due += 1) {
        const dueAt = startedAt + (due * 1_000) / perSecond;
        if (dueAt > now) return;
        sent.dueAt[due] = dueAt;
        fire(due);
      }
      clearInterval(ticking);
    }, 1);
    const end = () => {
      for (const connection of free) connection.close();
      resolve({ ...sent, tookMs: monotonicMs() - startedAt });
    };
  });
}

function emptyRecord(length: number) {
  return {
    dueAt: new Float64Array(length),
    answeredAt: new Float64Array(length),
    status: new Uint16Array(length),
  };
}

function note(sent: Pick<Sent, "answeredAt" | "status">, index: number, { status }: HttpAnswer): void {
  sent.answeredAt[index] = monotonicMs();
  sent.status[index] = status;
}

/** How long each answer took, in milliseconds, of those with this status. */
export function latencies({ dueAt, answeredAt, status }: Sent, wanted = 200): number[] {
  const found: number[] = [];
  for (const [index, at] of answeredAt.entries()) {
    if (status[index] === wanted) found.push(at - (dueAt[index] ?? at));
  }
  return found;
}
