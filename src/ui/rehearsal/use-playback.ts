"use client";

import { useEffect, useState } from "react";

const FRAME_MS = 1_100;

/** Which moment is shown, and whether the moments follow each other by themselves. */
export function usePlayback(count: number) {
  const [index, setIndex] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      setIndex((at) => Math.min(at + 1, count - 1));
    }, FRAME_MS);
    return () => window.clearInterval(timer);
  }, [isPlaying, count]);
  const isOver = index >= count - 1;
  useEffect(() => {
    if (isOver) setPlaying(false);
  }, [isOver]);
  return {
    index: Math.min(index, Math.max(0, count - 1)),
    isPlaying,
    play: setPlaying,
    go: (at: number) => setIndex(Math.min(Math.max(0, at), Math.max(0, count - 1))),
  };
}
