import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monday } from "@/testing/builders/facts";
import { aTask } from "@/testing/builders/task";
import { changeTask, erasedTask, type Task, type TaskChange } from "./task";

const omar = { userId: "omar", name: "Omar Khan" };
const lena = { userId: "lena", name: "Lena Brandt" };

function after(task: Task, change: TaskChange, by = omar): Task {
  const changed = changeTask(task, { change, by, at: monday + 1 });
  if (changed.kind === "refused") throw new Error(changed.why);
  return changed.task;
}

describe("a task", () => {
  it("is taken, given back, taken again and closed, and remembers who did so", () => {
    const given = after(after(aTask(), "claim"), "release");
    expect(given).toMatchObject({ state: "open", claimedBy: null });
    const done = after(after(given, "claim", lena), "done", lena);
    expect(done).toMatchObject({ state: "done", claimedBy: "lena", doneAt: monday + 1, revision: 5 });
    expect(done.history.map(({ act, name }) => `${name} ${act}`)).toEqual([
      "Omar Khan claimed",
      "Omar Khan released",
      "Lena Brandt claimed",
      "Lena Brandt done",
    ]);
  });

  it("is not taken from somebody who works on it, nor closed behind their back", () => {
    const taken = after(aTask(), "claim");
    for (const change of ["claim", "done"] as const) {
      expect(changeTask(taken, { change, by: lena, at: monday })).toEqual({
        kind: "refused",
        why: "Omar Khan has taken this task.",
      });
    }
  });

  it("comes back to whoever reopens it", () => {
    const done = after(aTask(), "done");
    expect(after(done, "reopen", lena)).toMatchObject({ state: "claimed", claimedBy: "lena", doneAt: null });
  });

  it("stays closed once the customer was erased, and forgets its facts", () => {
    const erased = erasedTask(aTask({ values: { "shipment.tracking_number": "TN1" } }), monday);
    expect(erased).toMatchObject({ state: "done", values: {}, doneAt: monday });
    expect(changeTask(erased, { change: "reopen", by: omar, at: monday }).kind).toBe("refused");
  });

  it("asked the same twice does it once", () => {
    const changes = fc.constantFrom<TaskChange>("claim", "release", "done", "reopen");
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (asked) => {
        let task = aTask();
        for (const change of asked) {
          const first = changeTask(task, { change, by: omar, at: monday });
          if (first.kind === "refused") continue;
          task = first.task;
          const second = changeTask(task, { change, by: omar, at: monday });
          if (second.kind !== "refused") expect(second).toEqual({ kind: "unchanged", task });
          expect(task.claimedBy === null).toBe(task.state === "open");
        }
      }),
    );
  });
});
