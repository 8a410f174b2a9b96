/** Lets through so many pieces of work at a time as there is room for just then; the others wait in their order. */
export interface Bites {
  during<T>(work: () => Promise<T>): Promise<T>;
}

export function createBites(size: () => number): Bites {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const letIn = () => {
    while (waiting.length > 0 && underWay < size()) {
      underWay += 1;
      waiting.shift()?.();
    }
  };

  return {
    async during(work) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        letIn();
      });
      try {
        return await work();
      } finally {
        underWay -= 1;
        letIn();
      }
    },
  };
}
