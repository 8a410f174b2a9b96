import { NotFound } from "@/ui/frame/not-found";

export default function StoreNotFound() {
  return <NotFound />;
}
