"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Drawing, Placed } from "../../journey-canvas/drawing";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorStep } from "../state/editor-steps";
import { isFocusLost } from "../state/is-focus-lost";

export interface CanvasViewProps {
  readonly drawing: Drawing<EditorStep>;
  readonly pane: RefObject<HTMLElement | null>;
  /** The drawing stands where it is shown first; before that nothing is brought into view. */
  readonly isReady: boolean;
}

const MARGIN = 32;
const PAN_MS = 160;

/** Keeps what one works at in view: nothing jumps when the drawing changes, and what gets the focus comes into sight. */
export function CanvasView({ drawing, pane, isReady }: CanvasViewProps) {
  useStandStill(drawing);
  useReveal(drawing, isReady);
  useFocus(pane);
  return null;
}

/** A change elsewhere moves steps in the drawing; the one under the hands stays where it is on the screen. */
function useStandStill(drawing: Drawing<EditorStep>): void {
  const flow = useReactFlow();
  const { store } = useEditor();
  const before = useRef(drawing);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = drawing;
    if (old === drawing) return;
    const { currentId } = store.get();
    const stays = [currentId, ...drawing.steps.map(({ id }) => id)].find(
      (id) => boxOf(old, id) !== undefined && boxOf(drawing, id) !== undefined,
    );
    const from = stays === undefined ? undefined : boxOf(old, stays);
    const to = stays === undefined ? undefined : boxOf(drawing, stays);
    if (from === undefined || to === undefined) return;
    const middle = ({ x, width }: Placed) => x + width / 2;
    const by = { x: middle(to) - middle(from), y: to.y - from.y };
    if (by.x === 0 && by.y === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x - by.x * zoom, y: y - by.y * zoom, zoom });
  }, [drawing, flow, store]);
}

/** Brings the step the keyboard is at, or whose form is open, into the pane by the shortest way. */
function useReveal(drawing: Drawing<EditorStep>, isReady: boolean): void {
  const flow = useReactFlow();
  const measures = useStoreApi();
  const latest = useRef(drawing);
  const currentId = useEditorState((state) => state.currentId);
  const isOpen = useEditorState(({ openId }) => openId !== null);
  const turn = useEditorState(({ focus }) => focus?.turn ?? 0);
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = drawing;
  });
  useEffect(() => {
    if (!isReady) return;
    const isAtFirst = isFirst.current;
    isFirst.current = false;
    // Opened with nothing in particular in mind, the drawing begins at its top.
    if (isAtFirst && !isOpen) return;
    // The form beside the drawing takes its room first.
    const frame = requestAnimationFrame(() => {
      const box = boxOf(latest.current, currentId);
      const room = measures.getState();
      if (box === undefined || room.width === 0) return;
      const { x, y, zoom } = flow.getViewport();
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const by = {
        x: intoView(left, box.width * zoom, room.width),
        y: intoView(top, box.height * zoom + NEXT_STEP, room.height),
      };
      if (by.x === 0 && by.y === 0) return;
      const still = isAtFirst || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      void flow.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: still ? 0 : PAN_MS });
    });
    return () => cancelAnimationFrame(frame);
  }, [currentId, isOpen, turn, flow, measures, isReady]);
}

const MOST_FRAMES = 10;

/** Room for the "+" under a step. */
const NEXT_STEP = 56;

function intoView(start: number, size: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  const over = start + size - (room - MARGIN);
  return over > 0 ? -Math.min(over, start - MARGIN) : 0;
}

/** Gives the focus to a step or a "+" once it is drawn. The browser is not to scroll: the drawing has its own view. */
function useFocus(pane: RefObject<HTMLElement | null>): void {
  const { store } = useEditor();
  const focus = useEditorState((state) => state.focus);
  useEffect(() => {
    if (focus === null) return;
    const { kind, key } = partsOf(focus.target);
    if (kind === "panel" || pane.current === null || pane.current.offsetParent === null) return;
    const nodeId = kind === "step" ? key : (key.split(" ")[0] ?? key);
    if (!focus.ifLost) store.set({ currentId: nodeId });
    // A step that has just been added is drawn a frame or two later, one that is gone leaves as late.
    let frame = 0;
    let tries = 0;
    const find = () => {
      tries += 1;
      const found = pane.current?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(key)}"]`);
      if (focus.ifLost ? isFocusLost() : true) found?.focus({ preventScroll: true });
      if ((focus.ifLost || !found) && tries < MOST_FRAMES) frame = requestAnimationFrame(find);
    };
    find();
    return () => cancelAnimationFrame(frame);
  }, [focus, pane, store]);
}

function partsOf(target: string): { readonly kind: string; readonly key: string } {
  const [kind = "", ...rest] = target.split(" ");
  return { kind, key: rest.join(" ") };
}

function boxOf(drawing: Drawing<EditorStep>, id: string): Placed | undefined {
  return drawing.steps.find((step) => step.id === id);
}
