import { type RefObject, useEffect, useRef, useState } from "react";

/** The height from where an element begins to the lower edge of the window, so that it fills it without a second scroll bar. */
export function useRoomBelow(): readonly [string, RefObject<HTMLDivElement | null>] {
  const ground = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(56);
  useEffect(() => {
    const measure = () => {
      if (ground.current !== null)
        setTop(Math.round(ground.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return [`calc(100dvh - ${top}px)`, ground];
}
