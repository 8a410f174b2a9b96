"use client";

import { useEffect, useState } from "react";

const FRAME_MS = 1_100;

/** Which moment is shown, and whether the moments follow each other by themselves. */
export function usePlayback(count: number) {
  const [index, setIndex] = useState(0);
  const [wantsToPlay, setPlaying] = useState(false);
  const last = Math.max(0, count - 1);
  const isPlaying = wantsToPlay && index < last;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => setIndex((at) => Math.min(at + 1, last)), FRAME_MS);
    return () => window.clearInterval(timer);
  }, [isPlaying, last]);
  return {
    index: Math.min(index, last),
    isPlaying,
    play: setPlaying,
    /** Whoever looks at one moment does not want to be carried on. */
    go(at: number) {
      setPlaying(false);
      setIndex(Math.min(Math.max(0, at), last));
    },
  };
}
