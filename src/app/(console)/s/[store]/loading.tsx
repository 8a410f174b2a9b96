import { ScreenSkeleton } from "@/ui/frame/screen-skeleton";

export default function Loading() {
  return <ScreenSkeleton />;
}
