"use client";

import { useEffect, useRef } from "react";
import type { TaskCard } from "@/application/tasks/task-row";
import { useSingleKeys } from "../frame/shortcuts";
import { changeOfKey } from "./task-buttons";
import type { TaskChange } from "./use-settle-task";

/**
 * j and k, in the list also the arrow keys, go from task to task; c takes the one that has the focus, d closes it and u
 * gives it back or reopens it. Nothing of it while somebody types, or has switched single keys off.
 */
export function useTaskKeys(
  tasks: readonly TaskCard[],
  settle: (taskId: string, change: TaskChange) => void,
): void {
  const [singleKeys] = useSingleKeys();
  const latest = useRef({ tasks, settle });
  useEffect(() => {
    latest.current = { tasks, settle };
  });
  useEffect(() => {
    if (!singleKeys) return;
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return;
      const focused = document.activeElement?.closest("[data-task]") ?? null;
      const step = steps[event.key] ?? 0;
      if (step !== 0 && (focused !== null || !event.key.startsWith("Arrow"))) {
        event.preventDefault();
        focusFrom(focused, step);
        return;
      }
      const task = latest.current.tasks.find(({ id }) => id === focused?.getAttribute("data-task"));
      const change = task === undefined ? null : changeOfKey(event.key, task);
      if (task === undefined || change === null) return;
      event.preventDefault();
      // The task may leave the list; the keys go on with its neighbour.
      if (change === "done" || change === "reopen") focusFrom(focused, 1);
      latest.current.settle(task.id, change);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [singleKeys]);
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

function focusFrom(task: Element | null, step: number): void {
  const items = [...document.querySelectorAll("[data-task]")];
  const at = task === null ? -1 : items.indexOf(task);
  const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
  next?.querySelector<HTMLElement>("[data-task-link]")?.focus();
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
    ) !== null
  );
}
