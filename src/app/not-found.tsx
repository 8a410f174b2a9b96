import { NotFound } from "@/ui/frame/not-found";

export default function RootNotFound() {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <NotFound />
    </main>
  );
}
