"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CirclePause, FlaskConical, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { MailOverview, MailProviderForm } from "@/application/settings/mail-channel";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { CopyButton } from "../primitives/copy-button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { toast } from "../primitives/toast";
import type { Tone } from "../primitives/tone";
import { MailChecks } from "./mail-checks";
import { MailHealth } from "./mail-health";
import { MailTest } from "./mail-test";
import { useFieldErrors } from "./use-field-errors";

/** Mail: whom it comes from, over whom it goes, whether it arrives, and whether receivers can believe it. */
export function MailCard({ mail }: { readonly mail: MailOverview }) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const { data, refetch } = useQuery({ ...api.mail.open.queryOptions({ store }), initialData: mail });
  const { tone, icon, words } = condition(data);
  return (
    <Section
      title="E-mail"
      actions={
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      }
    >
      <p className="mb-4 text-pretty text-ink-quiet">
        From {data.sender.name} &lt;{data.sender.address}&gt;.{" "}
        <Link className="text-accent underline underline-offset-4" href={href("/settings/sender")}>
          Change the sender
        </Link>
      </p>
      <ProviderForm mail={data} onSaved={() => void refetch()} />
      <MailHealth mail={data} />
      <MailTest onSent={() => void refetch()} />
      <MailChecks />
    </Section>
  );
}

function ProviderForm({ mail, onSaved }: { readonly mail: MailOverview; readonly onSaved: () => void }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [provider, setProvider] = useState(mail.provider);
  const [selector, setSelector] = useState(mail.dkimSelector);
  const [perSecond, setPerSecond] = useState(mail.perSecond);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const form = mail.providers.find(({ id }) => id === provider);
  const { form: formElement, errors, clear, take } = useFieldErrors();
  const save = useMutation(
    api.mail.save.mutationOptions({
      meta: { silent: true },
      onError: take,
      onSuccess: () => {
        clear();
        setValues({});
        toast.done(`Mail goes over ${form?.label ?? "your mail server"}`);
        onSaved();
      },
    }),
  );
  return (
    <form
      ref={formElement}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const shown = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
        save.mutate({ store, provider, values: { ...shown, ...values }, dkimSelector: selector, perSecond });
      }}
    >
      <Field
        label="Over whose mail server"
        hint="The server itself is SMTP_URL of this installation. Its provider tells what became of each mail."
      >
        <Select
          options={mail.providers.map(({ id, label }) => ({ value: id, label }))}
          value={provider}
          onChange={setProvider}
        />
      </Field>
      {form === undefined ? null : (
        <ProviderFields
          form={form}
          values={values}
          errors={errors}
          onChange={(name, value) => setValues({ ...values, [name]: value })}
        />
      )}
      <Field
        label="DKIM selector"
        optional
        error={errors.dkimSelector}
        hint="The name of the key mail is signed with, where it is one of your own: the part before ._domainkey."
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          value={selector}
          onChange={(event) => setSelector(event.target.value)}
        />
      </Field>
      <Field
        label="Messages per second"
        optional
        error={errors.perSecond}
        hint="As many as your provider lets you send: at Amazon SES the account's maximum send rate. Empty: as many as the mail server takes."
      >
        <Input
          type="number"
          min={1}
          max={999}
          value={perSecond}
          onChange={(event) => setPerSecond(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" tone="primary" busy={save.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

interface ProviderFieldsProps {
  readonly form: MailProviderForm;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

function ProviderFields({
  form: { fields, hookUrl, hookHelp },
  values,
  errors,
  onChange,
}: ProviderFieldsProps) {
  return (
    <>
      {fields.map(({ name, label, hint, isSecret, isSet, value }) => (
        <Field
          key={name}
          label={label}
          error={errors[name]}
          hint={isSecret && isSet ? "Kept encrypted. Leave it empty to keep what is set." : hint}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            type={isSecret ? "password" : "text"}
            className="font-mono"
            value={values[name] ?? value}
            onChange={(event) => onChange(name, event.target.value)}
          />
        </Field>
      ))}
      {hookUrl === null ? null : (
        <div>
          <p className="font-medium">Webhook address</p>
          <div className="mt-1.5 flex items-center gap-1 rounded border border-line bg-surface-sunken py-1 pr-1 pl-3">
            <code className="min-w-0 flex-1 truncate font-mono text-sm">{hookUrl}</code>
            <CopyButton text={hookUrl} what="webhook address" />
          </div>
          <p className="mt-1.5 text-sm text-pretty text-ink-quiet">{hookHelp}</p>
        </div>
      )}
    </>
  );
}

function condition(mail: MailOverview): { tone: Tone; icon: LucideIcon; words: string } {
  if (mail.isSandbox) return { tone: "waiting", icon: FlaskConical, words: "Sandbox" };
  if (mail.pausedAt !== null) return { tone: "trouble", icon: CirclePause, words: "Waiting" };
  const isFailing = mail.lastErrorAt !== null && mail.lastErrorAt > (mail.lastSuccessAt ?? 0);
  return isFailing
    ? { tone: "trouble", icon: CircleAlert, words: "Failing" }
    : { tone: "delivered", icon: CircleCheck, words: "Set" };
}
