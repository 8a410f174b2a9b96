import type { ReactNode } from "react";
import { ProductMark } from "../frame/product-mark";
import { Road } from "./road";

export interface DoorProps {
  readonly title: string;
  readonly description: ReactNode;
  readonly children: ReactNode;
}

/** The calm ground of the screens before the console: what to do at the left, what this is at the right. */
export function Door({ title, description, children }: DoorProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(26rem,1fr)_1.15fr]">
      <main className="flex flex-col px-6 py-8 sm:px-10">
        <div className="flex items-center gap-3">
          <ProductMark className="size-9" />
          <span className="text-lg font-semibold tracking-tight">Milepost</span>
        </div>
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
          <p className="mt-2 mb-7 text-pretty text-ink-quiet">{description}</p>
          {children}
        </div>
      </main>
      <Road />
    </div>
  );
}
