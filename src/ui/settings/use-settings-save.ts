"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { toast } from "../primitives/toast";

export interface SettingsSave<Values extends FieldValues, Parsed extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Parsed>;
  /** What the server holds now. */
  readonly saved: Values;
  /** Resolves when the server has it; a failure has said so by itself. */
  readonly write: (values: Values) => Promise<unknown>;
  /** "Brand saved". */
  readonly done: string;
}

/** Saves a settings form; the toast afterwards can put the former values back. */
export function useSettingsSave<Values extends FieldValues, Parsed extends FieldValues>({
  form,
  saved,
  write,
  done,
}: SettingsSave<Values, Parsed>) {
  const router = useRouter();
  const [before, setBefore] = useState(saved);

  const put = async (values: Values) => {
    await write(values);
    form.reset(values);
    setBefore(values);
    router.refresh();
  };
  const undo = (values: Values) => put(values).then(() => toast.done("The former settings are back"), ignore);
  const submit = form.handleSubmit(async () => {
    try {
      await put(form.getValues());
      toast.done(done, { undo: () => void undo(before) });
    } catch (error) {
      ignore(error);
    }
  });
  return { submit, discard: () => form.reset(before) };
}

/** The query client has already said what failed, and the form keeps what was written. */
function ignore(_error: unknown): void {}
