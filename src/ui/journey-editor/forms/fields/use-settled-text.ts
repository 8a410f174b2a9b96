"use client";

import { useEffect, useId, useRef, useState } from "react";

/** A pause this long ends an act of typing. */
const PAUSE_MS = 600;

export interface SettledText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Hands over what was typed, at once, and ends the act: for leaving the field. */
  readonly settle: () => void;
  /** Replaces the text in an act of its own. */
  readonly put: (text: string) => void;
}

/** `act` is the same for all that is typed in one visit to the field. */
export type OnSettle = (text: string, act: string) => void;

/**
 * Text of a field that is handed over once the typing has paused or the field is left, so that a sentence is one act
 * and one undo step, not one per letter. A value that changes from outside (undo) replaces what is shown.
 */
export function useSettledText(value: string, onSettle: OnSettle): SettledText {
  const id = useId();
  const [visit, setVisit] = useState(0);
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [handedOver, setHandedOver] = useState(value);
  if (value !== known) {
    setKnown(value);
    // Its own echo comes back: what was typed since then stays.
    if (value !== handedOver) setText(value);
    setHandedOver(value);
  }
  const handOver = () => {
    if (text === handedOver) return;
    setHandedOver(text);
    onSettle(text, `${id} ${visit}`);
  };
  const latest = useRef(handOver);
  useEffect(() => {
    latest.current = handOver;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // The panel may be closed while somebody types.
  useEffect(() => () => latest.current(), []);
  const settle = () => {
    handOver();
    setVisit((count) => count + 1);
  };
  const put = (next: string) => {
    setText(next);
    setHandedOver(next);
    setVisit((count) => count + 1);
    onSettle(next, `${id} ${visit} put`);
  };
  return { text, setText, settle, put };
}
