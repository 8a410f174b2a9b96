"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useRef, useTransition } from "react";
import { cn } from "../primitives/class-names";
import { controlStyle } from "../primitives/input";
import { Spinner } from "../primitives/spinner";
import { withParams } from "./search-params";

export interface SearchBoxProps {
  /** What can be typed, e.g. "Order number, e-mail or tracking number". */
  readonly placeholder: string;
  readonly className?: string;
}

/** Looks for what is typed; the address holds it as `q`, so that a search can be shared and gone back to. */
export function SearchBox({ placeholder, className }: SearchBoxProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isSearching, search] = useTransition();
  const asked = params.get("q") ?? "";
  const go = (text: string) =>
    search(() =>
      router.replace(`${path}${withParams(params, { q: text.trim() || null })}`, { scroll: false }),
    );
  const clear = () => {
    if (field.current !== null) field.current.value = "";
    field.current?.focus();
    go("");
  };
  return (
    // `key`: an address that changes by itself (back, palette) also changes what stands in the field.
    <search key={asked} className={cn("w-80 max-sm:w-[calc(100vw-2rem)]", className)}>
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          go(field.current?.value ?? "");
        }}
      >
        <label htmlFor={id} className="sr-only">
          {placeholder}
        </label>
        <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-quiet">
          {isSearching ? <Spinner /> : <Search aria-hidden className="size-4" />}
        </span>
        <input
          ref={field}
          id={id}
          type="search"
          defaultValue={asked}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          className={cn(controlStyle, "h-9 pr-9 pl-9 [&::-webkit-search-cancel-button]:hidden")}
        />
        {asked === "" ? null : (
          <button
            type="button"
            onClick={clear}
            aria-label="Clear the search"
            className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded text-ink-quiet hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </form>
    </search>
  );
}
