"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { TestForm } from "./test-form";

/** Sends one mail about no order and says what the mail server answered. */
export function MailTest({ onSent }: { readonly onSent: () => void }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [to, setTo] = useState("");
  const test = useMutation(api.mail.test.mutationOptions({ onSettled: onSent }));
  return (
    <TestForm busy={test.isPending} outcome={test.data} onSend={() => test.mutate({ store, to })}>
      <Field label="Send a test to" hint="An address of yours.">
        <Input type="email" autoComplete="email" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
    </TestForm>
  );
}
