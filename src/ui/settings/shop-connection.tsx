"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { toast } from "../primitives/toast";

/** The shop at Shopify that does by itself what it can; without it, everything becomes a task. */
export function ShopConnection({ shop }: { shop: string | null }) {
  const api = useApi();
  const router = useRouter();
  const { store } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const form = useForm({ defaultValues: { shop: shop ?? "", token: "" } });
  const save = useMutation(
    api.settings.saveShopAccess.mutationOptions({
      onSuccess: (_result, { access }) => {
        setAsking(false);
        toast.done(access === null ? "Shopify disconnected" : "Shopify connected");
        form.reset({ shop: access?.shop ?? "", token: "" });
        router.refresh();
      },
    }),
  );
  return (
    <Section
      title="Shopify"
      description="With an access token, Shopify changes addresses and files returns by itself. Without it, each is a task for an agent."
      actions={
        shop === null ? (
          <Badge tone="quiet" icon={CircleDashed}>
            Not connected
          </Badge>
        ) : (
          <Badge tone="delivered" icon={CircleCheck}>
            {shop}
          </Badge>
        )
      }
    >
      <form
        noValidate
        className="grid gap-x-6 gap-y-5 sm:grid-cols-2"
        onSubmit={form.handleSubmit((access) => save.mutate({ store, access }))}
      >
        <Field label="Shop" error={form.formState.errors.shop?.message}>
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="your-shop.myshopify.com"
            {...form.register("shop", { required: "Write the shop's own name at Shopify." })}
          />
        </Field>
        <Field
          label="Admin API access token"
          hint="Scopes: read_orders, write_orders, write_returns. Kept encrypted, never shown again."
          error={form.formState.errors.token?.message}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            placeholder={shop === null ? "shpat_…" : "Paste a new one to replace it"}
            {...form.register("token", { required: "Paste the access token." })}
          />
        </Field>
        <div className="flex gap-2 sm:col-span-2">
          <Button type="submit" tone={shop === null ? "primary" : "secondary"} busy={save.isPending}>
            {shop === null ? "Connect" : "Replace"}
          </Button>
          {shop === null ? null : (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              Disconnect
            </Button>
          )}
        </div>
      </form>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Disconnect Shopify?"
        description="What shoppers ask for becomes a task for an agent from then on. The token cannot be read back."
        confirm="Disconnect"
        danger
        busy={save.isPending}
        onConfirm={() => save.mutate({ store, access: null })}
      />
    </Section>
  );
}
