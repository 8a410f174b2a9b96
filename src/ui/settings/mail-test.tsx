"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";

/** Sends one mail about no order and says what the mail server answered. */
export function MailTest({ onSent }: { readonly onSent: () => void }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [to, setTo] = useState("");
  const test = useMutation(api.mail.test.mutationOptions({ onSettled: onSent }));
  return (
    <form
      className="mt-5 flex flex-col gap-3 border-t border-line pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        test.mutate({ store, to });
      }}
    >
      <Field label="Send a test to" hint="An address of yours.">
        <Input type="email" autoComplete="email" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" busy={test.isPending}>
          Send a test
        </Button>
      </div>
      {test.data ? (
        <Notice tone={test.data.kind === "sent" ? "quiet" : "trouble"}>{test.data.detail}</Notice>
      ) : null}
    </form>
  );
}
