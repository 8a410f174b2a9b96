import type { ReactNode } from "react";
import type { ReplyMailboxOverview } from "@/application/settings/reply-mailbox";
import { CopyButton } from "../primitives/copy-button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { Switch } from "../primitives/switch";
import { type ReplyMailboxValues, routeOptions, secretFields, securityOptions } from "./reply-mailbox-values";

interface FieldsProps {
  readonly values: ReplyMailboxValues;
  readonly secret: string;
  readonly mailbox: ReplyMailboxOverview;
  readonly onChange: (values: ReplyMailboxValues) => void;
  readonly onSecret: (secret: string) => void;
}

/** What there is to set for the chosen way in. */
export function ReplyMailboxFields({ values, secret, mailbox, onChange, onSecret }: FieldsProps) {
  const set = (change: Partial<ReplyMailboxValues>) => onChange({ ...values, ...change });
  const field = secretFields[values.route];
  return (
    <>
      <Field label="Answers come in by">
        <Select options={routeOptions} value={values.route} onChange={(route) => set({ route })} />
      </Field>
      <Text
        label="Address"
        hint="What customers answer to, such as replies@your-shop.com."
        type="email"
        value={values.address}
        onChange={(address) => set({ address })}
      />
      <Switch
        label="Signed addresses"
        hint={`Each message gets an address of its own, ${tagged(values.address)}, so that its answer finds the order. Off: answers are recognised by their thread.`}
        checked={values.hasPlusAddresses}
        onChange={(hasPlusAddresses) => set({ hasPlusAddresses })}
      />
      {values.route === "imap" ? (
        <ServerFields imap={values.imap} onChange={(imap) => set({ imap })} />
      ) : (
        <HookAddress route={values.route} url={mailbox.hookUrl} />
      )}
      <Text
        label={field.label}
        hint={mailbox.hasSecret ? "Kept encrypted. Leave it empty to keep what is set." : field.hint}
        type="password"
        value={secret}
        onChange={onSecret}
      />
      <Switch
        label="Keep mail that belongs to no order"
        hint="Somebody sorts it out under Tasks. Off: it is left in the mailbox, for one that others read, too."
        checked={values.strays === "keep"}
        onChange={(isKept) => set({ strays: isKept ? "keep" : "leave" })}
      />
    </>
  );
}

function ServerFields({
  imap,
  onChange,
}: {
  readonly imap: ReplyMailboxValues["imap"];
  readonly onChange: (imap: ReplyMailboxValues["imap"]) => void;
}) {
  const set = (change: Partial<ReplyMailboxValues["imap"]>) => onChange({ ...imap, ...change });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem_10rem]">
        <Text label="Server" value={imap.host} onChange={(host) => set({ host })} />
        <Text label="Port" value={imap.port} onChange={(port) => set({ port: port.replace(/\D/g, "") })} />
        <Field label="Encryption">
          <Select
            options={securityOptions}
            value={imap.security}
            onChange={(security) => set({ security })}
          />
        </Field>
      </div>
      <Text label="User" value={imap.user} onChange={(user) => set({ user })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Text label="Folder" value={imap.folder} onChange={(folder) => set({ folder })} />
        <Text
          label="Move read mail to"
          hint="Empty: it stays where it is, marked as read."
          value={imap.movedTo}
          onChange={(movedTo) => set({ movedTo })}
        />
      </div>
    </>
  );
}

function HookAddress({ route, url }: { readonly route: string; readonly url: string }) {
  const told = route === "mailgun" ? url : url.replace("://", "://milepost:PASSWORD@");
  return (
    <div>
      <p className="text-sm text-pretty text-ink-quiet">
        Set this address at the provider for incoming mail
        {route === "mailgun" ? "." : ", with the password from below in place of PASSWORD."}
      </p>
      <div className="mt-1.5 flex items-center gap-1 rounded border border-line bg-surface-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 truncate font-mono text-sm">{told}</code>
        <CopyButton text={told} what="address" />
      </div>
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly type?: "text" | "email" | "password";
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, hint, type = "text", value, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type={type}
        autoComplete={type === "password" ? "new-password" : "off"}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

function tagged(address: string): string {
  const [name = "replies", domain = "your-shop.com"] = address === "" ? [] : address.split("@");
  return `${name}+…@${domain}`;
}
