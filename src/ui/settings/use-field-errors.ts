import { TRPCClientError } from "@trpc/client";
import { useEffect, useRef, useState } from "react";
import { toast } from "../primitives/toast";

type FieldErrors = Readonly<Record<string, string>>;

/**
 * What the server finds wrong with a form, at the fields it concerns: the first of them is focused, so that a screen
 * reader reads it with its error. What is no field's fault is said as a toast. The mutation itself is to be silent.
 */
export function useFieldErrors() {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  return {
    form,
    errors,
    clear: () => setErrors({}),
    take(error: { readonly message: string }) {
      const fields = fieldsOf(error);
      if (Object.keys(fields).length === 0) toast.failed(error.message);
      setErrors(fields);
    },
  };
}

function fieldsOf(error: unknown): FieldErrors {
  if (!(error instanceof TRPCClientError)) return {};
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("fields" in data)) return {};
  const { fields } = data;
  if (typeof fields !== "object" || fields === null) return {};
  const entries = Object.entries(fields);
  return Object.fromEntries(
    entries.flatMap(([name, says]) => (typeof says === "string" ? [[name, says]] : [])),
  );
}
