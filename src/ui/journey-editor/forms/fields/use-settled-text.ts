"use client";

import { useEffect, useRef, useState } from "react";

/** A pause this long ends an act of typing. */
const PAUSE_MS = 600;

export interface SettledText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Hands over what was typed, at once. */
  readonly settle: () => void;
}

/**
 * Text of a field that is handed over once the typing has paused or the field is left, so that a sentence is one act
 * and one undo step, not one per letter. A value that changes from outside (undo) replaces what is shown.
 */
export function useSettledText(value: string, onSettle: (text: string) => void): SettledText {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [handedOver, setHandedOver] = useState(value);
  if (value !== known) {
    setKnown(value);
    // Its own echo comes back: what was typed since then stays.
    if (value !== handedOver) setText(value);
    setHandedOver(value);
  }
  const latest = useRef({ text, handedOver, onSettle });
  useEffect(() => {
    latest.current = { text, handedOver, onSettle };
  });
  const settle = () => {
    if (text === handedOver) return;
    setHandedOver(text);
    onSettle(text);
  };
  const settleLater = useRef(settle);
  useEffect(() => {
    settleLater.current = settle;
  });
  useEffect(() => {
    const timer = setTimeout(() => settleLater.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(
    () => () => {
      const left = latest.current;
      if (left.text !== left.handedOver) left.onSettle(left.text);
    },
    [],
  );
  return { text, setText, settle };
}
