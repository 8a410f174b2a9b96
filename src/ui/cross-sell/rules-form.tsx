"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  MOST_RECOMMENDED,
  type RecommendationSettings,
} from "@/domain/recommendation/recommendation-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Select } from "../primitives/select";
import { Switch } from "../primitives/switch";
import { toast } from "../primitives/toast";
import { HandPicked, type PickedProduct } from "./hand-picked";
import { OrderPreview } from "./order-preview";
import { RuleList } from "./rule-list";

interface RulesFormProps {
  readonly settings: RecommendationSettings;
  readonly picked: readonly PickedProduct[];
}

const limits = Array.from({ length: MOST_RECOMMENDED }, (_, at) => String(at + 1));
const holdouts = ["0", "5", "10", "20", "50"];

/** What is recommended, in which order, to whom, and what that comes to for one order. */
export function RulesForm({ settings, picked: saved }: RulesFormProps) {
  const api = useApi();
  const router = useRouter();
  const { store } = useConsoleStore();
  const [draft, setDraft] = useState(settings);
  const [picked, setPicked] = useState(() => inOrder(saved, settings.handPicked));
  const current = { ...draft, handPicked: picked.map(({ id }) => id) };
  const change = (part: Partial<RecommendationSettings>) => setDraft({ ...draft, ...part });
  const save = useMutation(
    api.recommendations.save.mutationOptions({
      onSuccess: () => {
        toast.done("Recommendations saved", { description: "Pages follow within a minute." });
        router.refresh();
      },
    }),
  );
  return (
    <div className="flex flex-col gap-6">
      <Section title="What is shown">
        <div className="flex flex-col gap-5">
          <Switch
            label="Recommend products"
            hint="Never while something is wrong with an order, and never what was just bought."
            checked={draft.isOn}
            onChange={(isOn) => change({ isOn })}
          />
          <Switch
            label="Say nothing about the purchase to strangers"
            hint="Anybody with the link sees bestsellers and hand-picked products only, until they have shown to be the recipient."
            checked={draft.isDiscreet}
            onChange={(isDiscreet) => change({ isDiscreet })}
          />
          <Field label="Products at most">
            <Select
              className="w-28"
              options={limits.map((value) => ({ value, label: value }))}
              value={String(draft.limit)}
              onChange={(value) => change({ limit: Number(value) })}
            />
          </Field>
          <Field
            label="See none, for comparison"
            hint="The same people always. What the others buy more is what recommending really brings."
          >
            <Select
              className="w-44"
              options={holdouts.map((value) => ({ value, label: `${value} % of people` }))}
              value={holdouts.includes(String(draft.holdoutPercent)) ? String(draft.holdoutPercent) : null}
              onChange={(value) => change({ holdoutPercent: Number(value) })}
            />
          </Field>
        </div>
      </Section>
      <Section title="Rules" description="An earlier rule fills the places first.">
        <RuleList rules={draft.rules} onChange={(rules) => change({ rules })} />
      </Section>
      <Section title="Hand-picked products">
        <HandPicked picked={picked} onChange={setPicked} />
      </Section>
      <div>
        <Button
          tone="primary"
          busy={save.isPending}
          onClick={() => save.mutate({ store, settings: current })}
        >
          Save recommendations
        </Button>
      </div>
      <OrderPreview settings={current} />
    </div>
  );
}

/** Products that are gone from the catalogue are gone from the list. */
function inOrder(products: readonly PickedProduct[], ids: readonly string[]): readonly PickedProduct[] {
  return ids.flatMap((id) => products.find((one) => one.id === id) ?? []);
}
