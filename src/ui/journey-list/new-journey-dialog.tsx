"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Combobox } from "../primitives/combobox";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";

type Scope = JourneyRow["scope"];

/** A journey that begins empty or as a copy of another. Nothing of it is sent before it is published. */
export function NewJourneyButton({ journeys }: { journeys: readonly JourneyRow[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        New journey
      </Button>
      {open ? <NewJourneyDialog journeys={journeys} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const EMPTY = "empty";

interface NewJourneyDialogProps {
  readonly journeys: readonly JourneyRow[];
  readonly onClose: () => void;
}

function NewJourneyDialog({ journeys, onClose }: NewJourneyDialogProps) {
  const api = useApi();
  const router = useRouter();
  const { store, href } = useConsoleStore();
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState("");
  const [scope, setScope] = useState<Scope>("shipment");
  const [from, setFrom] = useState(EMPTY);
  const create = useMutation(
    api.journeys.create.mutationOptions({
      onSuccess: ({ journeyId }) => router.push(href(`/journeys/${journeyId}`)),
    }),
  );
  const isNamed = name.trim() !== "";
  const begin = () => {
    if (isNamed) create.mutate({ store, name, purpose, scope, from });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="New journey"
      description="It is a draft first: no order enters it before you publish it."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            busy={create.isPending || create.isSuccess}
            aria-disabled={!isNamed || undefined}
            onClick={begin}
          >
            Create it
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <Field label="Name">
          <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </Field>
        <Field label="What it is for" optional>
          <Input value={purpose} maxLength={300} onChange={({ target }) => setPurpose(target.value)} />
        </Field>
        <Field label="Begin with">
          <Combobox
            value={from}
            onChange={setFrom}
            options={[
              { value: EMPTY, label: "An empty journey" },
              ...journeys.map((one) => ({ value: one.id, label: one.name, hint: "a copy" })),
            ]}
          />
        </Field>
        {from === EMPTY ? (
          <Field label="It follows">
            <Select
              value={scope}
              onChange={setScope}
              options={[
                {
                  value: "shipment",
                  label: "Each parcel",
                  hint: "Two parcels of one order go through it separately.",
                },
                { value: "order", label: "The order", hint: "Once per order, whatever its parcels do." },
              ]}
            />
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}
