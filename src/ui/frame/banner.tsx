"use client";

import { useMutation } from "@tanstack/react-query";
import { FlaskConical, MailX } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { useApi } from "./api-provider";
import { useConsoleStore } from "./store-provider";

/** One thin line on every screen, which stays in view: what here is not real, and what does not leave the house. */
export function Banner({ sandbox }: { sandbox: boolean }) {
  const { isDemo, can, href } = useConsoleStore();
  if (!isDemo && !sandbox) return null;
  return (
    <section
      aria-label="About this store"
      data-frame
      className="flex h-8 items-center gap-x-6 max-sm:gap-x-4 border-b border-line bg-waiting/10 px-4 text-sm whitespace-nowrap sm:px-6 lg:px-8"
    >
      {isDemo ? (
        <p className="flex min-w-0 items-center gap-2">
          <FlaskConical aria-hidden className="size-3.5 shrink-0 text-waiting" />
          <span>
            Demo store<span className="max-md:hidden">: everything here is made up</span>.
            {can("edit_settings") ? <RemoveDemo /> : null}
          </span>
        </p>
      ) : null}
      {sandbox ? (
        <p className="flex min-w-0 items-center gap-2">
          <MailX aria-hidden className="size-3.5 shrink-0 text-waiting" />
          <span>
            <span className="max-md:hidden">No mail server set: messages stay in the </span>
            <span className="md:hidden">Sandbox: </span>
            <Link href={href("/messages")} className="underline underline-offset-2 hover:text-accent">
              outbox
            </Link>
            .
          </span>
        </p>
      ) : null}
    </section>
  );
}

function RemoveDemo() {
  const api = useApi();
  const { store, name } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    api.settings.removeDemo.mutationOptions({
      onSuccess: (next) => window.location.assign(`/s/${next.slug}/settings/sources`),
    }),
  );
  return (
    <>
      {" "}
      <button
        type="button"
        onClick={() => setAsking(true)}
        className="inline-flex min-h-6 items-center underline underline-offset-2 hover:text-accent"
      >
        Remove it
      </button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${name}?`}
        description="Its orders, messages and journeys go for good. You go on in an empty store, ready for your own sources."
        confirm="Remove demo store"
        danger
        busy={remove.isPending || remove.isSuccess}
        onConfirm={() => remove.mutate({ store })}
      />
    </>
  );
}
