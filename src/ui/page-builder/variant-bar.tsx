"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { audienceInWords } from "@/domain/page/audience-words";
import { MAIN_PAGE, type PageSet } from "@/domain/page/document";
import type { PageIntent } from "@/domain/page/page-intent";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { AudienceForm, emptySegment } from "./audience-form";

interface VariantBarProps {
  readonly set: PageSet;
  readonly page: string;
  readonly currency: string;
  readonly canEdit: boolean;
  readonly onPage: (page: string) => void;
  readonly onAct: (intent: PageIntent, act?: string) => boolean;
}

/** Which of the pages is being made: the main one, or a variant for some of the orders. */
export function VariantBar({ set, page, currency, canEdit, onPage, onAct }: VariantBarProps) {
  const chosen = set.variants.find(({ id }) => id === page);
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div className="flex gap-2">
        <Select
          aria-label="Page"
          options={[
            { value: MAIN_PAGE, label: "Main page" },
            ...set.variants.map(({ id, name, audience }) => ({
              value: id,
              label: name,
              hint: audienceInWords(audience, currency),
            })),
          ]}
          value={page}
          onChange={onPage}
        />
        {canEdit ? (
          <AddVariant set={set} page={page} onPage={onPage} onAct={onAct} currency={currency} />
        ) : null}
      </div>
      {chosen === undefined ? null : (
        <details className="rounded border border-line bg-surface-raised px-3 py-2">
          <summary className="cursor-pointer text-sm">
            For {audienceInWords(chosen.audience, currency)}
          </summary>
          <div className="flex flex-col gap-3 pt-3">
            <Field label="Name">
              <Input
                value={chosen.name}
                maxLength={80}
                disabled={!canEdit}
                onChange={({ target }) =>
                  onAct({ ...chosen, kind: "change_variant", name: target.value }, `name ${chosen.id}`)
                }
              />
            </Field>
            <AudienceForm
              key={chosen.id}
              value={chosen.audience}
              currency={currency}
              disabled={!canEdit}
              onChange={(audience) => onAct({ ...chosen, kind: "change_variant", audience })}
            />
            {canEdit ? (
              <Button
                tone="danger"
                size="small"
                className="self-start"
                onClick={() => {
                  if (onAct({ kind: "remove_variant", id: chosen.id })) onPage(MAIN_PAGE);
                }}
              >
                Remove this variant
              </Button>
            ) : null}
          </div>
        </details>
      )}
    </div>
  );
}

function AddVariant({ set, page, currency, onPage, onAct }: Omit<VariantBarProps, "canEdit">) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState("");
  const [audience, setAudience] = useState(emptySegment);
  const add = () => {
    if (!onAct({ kind: "add_variant", name, audience, like: page })) return;
    const taken = new Set(set.variants.map(({ id }) => id));
    let number = 2;
    while (taken.has(`variant-${number}`)) number += 1;
    onPage(`variant-${number}`);
    setIsOpen(false);
    setName("");
  };
  return (
    <>
      <Button size="icon" aria-label="Add a variant" title="Add a variant" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden />
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Add a variant"
        description="It begins as a copy of the page you are looking at."
        actions={
          <Button tone="primary" onClick={add}>
            Add the variant
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          <Field label="Name">
            <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
          </Field>
          <AudienceForm value={audience} currency={currency} disabled={false} onChange={setAudience} />
        </div>
      </Dialog>
    </>
  );
}
