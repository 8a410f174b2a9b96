"use client";

import { useMutation } from "@tanstack/react-query";
import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import type { PageSet } from "@/domain/page/document";
import { type PreviewState, previewStateLabels, previewStates } from "@/domain/page/preview-state";
import { type Language, languageNames } from "@/domain/wording/language";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Select } from "../primitives/select";
import { Skeleton } from "../primitives/skeleton";
import { OrderChoice } from "./order-choice";
import { PreviewFrame } from "./preview-frame";

interface PreviewPaneProps {
  readonly set: PageSet;
  readonly page: string;
}

const DRAW_AFTER_MS = 200;

/** The page as shoppers would see it, drawn by the server with the components they get, a moment after each change. */
export function PreviewPane({ set, page }: PreviewPaneProps) {
  const { store } = useConsoleStore();
  const [state, setState] = useState<PreviewState>("moving");
  const [order, setOrder] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const [wished, setWished] = useState<Language>(set.languages[0] ?? "en");
  const [isPhone, setIsPhone] = useState(true);
  const [isDark, setIsDark] = useState(false);
  const language = set.languages.includes(wished) ? wished : (set.languages[0] ?? "en");
  const { mutate, data, error } = useMutation(
    useApi().trackingPage.preview.mutationOptions({ meta: { silent: true } }),
  );
  useEffect(() => {
    const of = order === null ? { state } : { order: order.id };
    const timer = setTimeout(() => mutate({ store, set, page, language, isDark, of }), DRAW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [mutate, store, set, page, language, isDark, state, order]);
  return (
    <section aria-label="Preview" className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-4 lg:self-start">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="State of the order"
          className="w-52"
          options={previewStates.map((value) => ({ value, label: previewStateLabels[value] }))}
          value={order === null ? state : null}
          placeholder={order?.label ?? ""}
          onChange={(next) => {
            setOrder(null);
            setState(next);
          }}
        />
        <OrderChoice onChoose={setOrder} />
        <Select
          aria-label="Language of the preview"
          className="w-32"
          options={set.languages.map((value) => ({ value, label: languageNames[value] }))}
          value={language}
          onChange={setWished}
        />
        <span className="ml-auto flex gap-1">
          <Toggle label="Phone" isOn={isPhone} icon={Smartphone} onClick={() => setIsPhone(true)} />
          <Toggle label="Desktop" isOn={!isPhone} icon={Monitor} onClick={() => setIsPhone(false)} />
          <Toggle label="By day" isOn={!isDark} icon={Sun} onClick={() => setIsDark(false)} />
          <Toggle label="By night" isOn={isDark} icon={Moon} onClick={() => setIsDark(true)} />
        </span>
      </div>
      {error === null ? null : (
        <p role="alert" className="text-trouble">
          The preview could not be drawn: {error.message}
        </p>
      )}
      <div className="overflow-hidden rounded-card border border-line bg-surface-sunken p-3">
        {data === undefined ? (
          <Skeleton className="mx-auto h-[44rem] max-w-[24.375rem]" />
        ) : (
          <PreviewFrame html={data.html} isPhone={isPhone} />
        )}
      </div>
    </section>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly icon: typeof Sun;
  readonly onClick: () => void;
}

function Toggle({ label, isOn, icon: Icon, onClick }: ToggleProps) {
  return (
    <Button
      size="icon-small"
      tone={isOn ? "secondary" : "quiet"}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onClick={onClick}
    >
      <Icon aria-hidden />
    </Button>
  );
}
