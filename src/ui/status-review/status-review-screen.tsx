"use client";

import { useQuery } from "@tanstack/react-query";
import { BadgeCheck } from "lucide-react";
import { useState } from "react";
import type { UnknownCode } from "@/application/ports/hook-queries";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { type HookCounts, HookFrame } from "../hook-list/hook-frame";
import { Empty } from "../primitives/empty";
import { CodeList } from "./code-list";
import { MapCodeDialog } from "./map-code-dialog";

export interface StatusReviewScreenProps {
  readonly codes: readonly UnknownCode[];
  readonly counts: HookCounts;
}

/** Native status codes that nobody has given a meaning yet, and those that somebody has. */
export function StatusReviewScreen({ codes, counts }: StatusReviewScreenProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [mapping, setMapping] = useState<UnknownCode | null>(null);
  const { data } = useQuery({ ...api.hooks.codes.queryOptions({ store }), initialData: [...codes] });
  return (
    <HookFrame current="codes" counts={counts}>
      <p className="max-w-prose pt-3 pb-1 text-sm text-pretty text-ink-quiet">
        Status codes that Milepost does not know. Such a scan is kept and shown, but moves no parcel until
        somebody says what its code means.
      </p>
      {data.length === 0 ? (
        <Empty icon={BadgeCheck} title="Every code is known">
          A code that no table explains appears here, with how often it came.
        </Empty>
      ) : (
        <CodeList codes={data} onMap={setMapping} />
      )}
      {mapping === null ? null : <MapCodeDialog unknown={mapping} onClose={() => setMapping(null)} />}
    </HookFrame>
  );
}
