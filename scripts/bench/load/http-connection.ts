import { connect, type Socket } from "node:net";

export interface HttpAnswer {
  /** 0: the connection could not be made or was cut before the answer was whole. */
  readonly status: number;
  readonly body: Buffer;
}

/** One keep-alive HTTP/1.1 connection for requests that are bytes already: it costs little beside the server it loads. */
export interface HttpConnection {
  /** One at a time. Never throws; connects (again) where it has to. */
  send(request: Buffer, onAnswer: (answer: HttpAnswer) => void): void;
  close(): void;
}

const CUT: HttpAnswer = { status: 0, body: Buffer.alloc(0) };
const HEAD_END = Buffer.from("\r\n\r\n");

export function openHttpConnection(port: number): HttpConnection {
  let socket: Socket | null = null;
  let received: Buffer | null = null;
  let waiting: ((answer: HttpAnswer) => void) | null = null;

  function answer(given: HttpAnswer): void {
    const tell = waiting;
    waiting = null;
    received = null;
    tell?.(given);
  }

  function open(): Socket {
    const made = connect({ port, host: "127.0.0.1", noDelay: true });
    const onEnd = () => {
      if (socket !== made) return;
      socket = null;
      answer(CUT);
    };
    made.on("error", onEnd).on("close", onEnd);
    made.on("data", (chunk: Buffer) => {
      received = received === null ? chunk : Buffer.concat([received, chunk]);
      const whole = readAnswer(received);
      if (whole !== null) answer(whole);
    });
    return made;
  }

  return {
    send(request, onAnswer) {
      waiting = onAnswer;
      socket ??= open();
      socket.write(request);
    },
    close() {
      const open = socket;
      socket = null;
      open?.destroy();
    },
  };
}

/** Null while something is missing. Answers without a length are taken to have no body. */
function readAnswer(bytes: Buffer): HttpAnswer | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd === -1) return null;
  const head = bytes.toString("latin1", 0, headEnd);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const bodyStart = headEnd + HEAD_END.length;
  if (bytes.length < bodyStart + length) return null;
  return { status: Number(head.slice(9, 12)), body: bytes.subarray(bodyStart, bodyStart + length) };
}
