import type { WriteStream } from "node:tty";

export interface Progress {
  show(this: void, done: number, of: number): void;
  end(summary: string): void;
}

const WIDTH = 30;

/** A bar in a terminal; elsewhere one line for every tenth. */
export function createProgress(
  out: Pick<WriteStream, "write"> & { isTTY?: boolean },
  what: string,
): Progress {
  let tenth = 0;
  const isTerminal = out.isTTY === true;
  return {
    show(done, of) {
      const share = of === 0 ? 1 : done / of;
      if (isTerminal) {
        const filled = Math.round(share * WIDTH);
        out.write(
          `\r${what} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${Math.round(share * 100)} % `,
        );
        return;
      }
      if (Math.floor(share * 10) <= tenth) return;
      tenth = Math.floor(share * 10);
      out.write(`${what}: ${tenth * 10} %\n`);
    },
    end(summary) {
      out.write(`${isTerminal ? "\r\u001b[K" : ""}${what}: done, ${summary}.\n`);
    },
  };
}
