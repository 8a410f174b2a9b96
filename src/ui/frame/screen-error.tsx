"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { ErrorState } from "../primitives/error-state";
import { Page } from "./page";

export interface ScreenErrorProps {
  /** Next replaces the server's words by a digest, which also stands in the log. */
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A screen that could not be drawn; the frame around it stays. */
export function ScreenError({ error, reset }: ScreenErrorProps) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Page>
      <ErrorState isScreen onRetry={retry} reference={error.digest} />
    </Page>
  );
}
