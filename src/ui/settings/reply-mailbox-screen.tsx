"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, type LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ReplyMailboxOverview } from "@/application/settings/reply-mailbox";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";
import type { Tone } from "../primitives/tone";
import { ReplyMailboxFields } from "./reply-mailbox-fields";
import { type ReplyMailboxValues, settingsOf, valuesOf } from "./reply-mailbox-values";

interface ReplyMailboxProps {
  readonly mailbox: ReplyMailboxOverview;
}

/** Where answers come in, whether that works, and a test. */
export function ReplyMailboxScreen({ mailbox: first }: ReplyMailboxProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery({ ...api.conversations.mailbox.queryOptions({ store }), initialData: first });
  const mailbox = query.data;
  const [values, setValues] = useState<ReplyMailboxValues>(() => valuesOf(first.settings));
  const [secret, setSecret] = useState("");
  const { save, remove, test } = useMailbox(() => {
    setSecret("");
    void query.refetch();
  });
  const written = { store, settings: settingsOf(values), secret };
  const { tone, icon, words } = condition(mailbox);
  return (
    <Section
      title="Reply address"
      actions={
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(written);
        }}
      >
        {mailbox.settings === null ? (
          <Notice>Until this is set, answers go to {mailbox.ownAddress} and are not seen here.</Notice>
        ) : null}
        <ReplyMailboxFields
          values={values}
          secret={secret}
          mailbox={mailbox}
          onChange={setValues}
          onSecret={setSecret}
        />
        <Health mailbox={mailbox} />
        {test.data ? (
          <Notice tone={test.data.isOpen ? "delivered" : "trouble"}>{test.data.words}</Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={save.isPending}>
            {mailbox.isPaused ? "Save and read again" : "Save"}
          </Button>
          {values.route === "imap" ? (
            <Button busy={test.isPending} onClick={() => test.mutate(written)}>
              Test the mailbox
            </Button>
          ) : null}
          {mailbox.settings === null ? null : (
            <Button tone="quiet" busy={remove.isPending} onClick={() => remove.mutate({ store })}>
              Remove
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

function useMailbox(onChanged: () => void) {
  const api = useApi();
  const done = (words: string) => ({
    onSuccess: () => {
      toast.done(words);
      onChanged();
    },
  });
  return {
    save: useMutation(api.conversations.saveMailbox.mutationOptions(done("The reply address is set"))),
    remove: useMutation(
      api.conversations.removeMailbox.mutationOptions(done("Answers go to the shop’s own address again")),
    ),
    test: useMutation(api.conversations.testMailbox.mutationOptions()),
  };
}

function Health({ mailbox }: Pick<ReplyMailboxProps, "mailbox">) {
  const { lastReadAt, lastErrorAt, lastError, isPaused } = mailbox;
  if (lastReadAt === null && lastErrorAt === null) return null;
  return (
    <div className="flex flex-col gap-2 text-sm text-ink-quiet">
      {lastReadAt === null ? null : (
        <p>
          Last looked into <RelativeTime at={lastReadAt} />.
        </p>
      )}
      {lastErrorAt === null ? null : (
        <Notice
          tone={isFailing(mailbox) ? "trouble" : "quiet"}
          title={isPaused ? "Reply mailbox: paused, the provider refuses the key" : undefined}
        >
          Failed <RelativeTime at={lastErrorAt} />: {lastError}
        </Notice>
      )}
    </div>
  );
}

function isFailing({ lastErrorAt, lastReadAt }: ReplyMailboxOverview): boolean {
  return lastErrorAt !== null && lastErrorAt > (lastReadAt ?? 0);
}

function condition(mailbox: ReplyMailboxOverview): { tone: Tone; icon: LucideIcon; words: string } {
  if (mailbox.settings === null) return { tone: "quiet", icon: CircleDashed, words: "Not set" };
  if (mailbox.isPaused) return { tone: "trouble", icon: CirclePause, words: "Paused" };
  if (isFailing(mailbox)) return { tone: "trouble", icon: CircleAlert, words: "Failing" };
  if (mailbox.lastReadAt === null)
    return { tone: "waiting", icon: CircleDashed, words: "Set, not heard yet" };
  return { tone: "delivered", icon: CircleCheck, words: "Works" };
}
