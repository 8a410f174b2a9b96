"use client";

import { useEffect, useRef, useState } from "react";

const DESKTOP_PX = 1200;
const PHONE_PX = 390;
const HEIGHT_PX = 704;

/**
 * The drawn page in a frame that runs no script. It is as wide as a phone's or a desktop's window; where there is less
 * room, all of it is drawn smaller. Its origin stays ours so that it may load the typeface.
 */
export function PreviewFrame({ html, isPhone }: { readonly html: string; readonly isPhone: boolean }) {
  const [room, ref] = useRoom();
  const width = isPhone ? PHONE_PX : DESKTOP_PX;
  const scale = room === null ? 1 : Math.min(1, room / width);
  return (
    <div ref={ref} className="overflow-hidden" style={{ height: HEIGHT_PX }}>
      <iframe
        title="Preview of the tracking page"
        sandbox="allow-same-origin"
        srcDoc={html}
        className="mx-auto block origin-top-left rounded border border-line bg-white"
        style={{
          width,
          height: HEIGHT_PX / scale,
          transform: `scale(${scale})`,
          ...(scale < 1 ? { marginInline: 0 } : {}),
        }}
      />
    </div>
  );
}

/** How wide the place for the frame is; null until it stands. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const place = ref.current;
    if (place === null) return undefined;
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? null));
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return [room, ref] as const;
}
