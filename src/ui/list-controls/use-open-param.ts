"use client";

import { useSearchParams } from "next/navigation";
import { withParams } from "./search-params";

/**
 * What is open on top of a screen, held in the address so that it can be shared; the screen below is not loaded anew.
 * Returns what is open, and a way to open something or, with null, close it.
 */
export function useOpenParam(name: string): readonly [string | null, (id: string | null) => void] {
  const params = useSearchParams();
  const open = (id: string | null) => {
    const { pathname } = window.location;
    window.history.replaceState(null, "", `${pathname}${withParams(params, { [name]: id })}`);
  };
  return [params.get(name), open];
}
