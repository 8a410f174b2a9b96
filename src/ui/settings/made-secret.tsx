"use client";

import { KeyRound } from "lucide-react";
import { type Ref, useState } from "react";
import { Button } from "../primitives/button";
import { Input } from "../primitives/input";
import { ShownOnce } from "./shown-once";

interface MadeSecretProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly make: () => string;
  /** "the receiver": who needs it as well. */
  readonly forWhom: string;
  /** Of the field, for a form that focuses what is wrong. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** A signing secret that is pasted, or made here and shown until it is saved. */
export function MadeSecret({ value, onChange, make, forWhom, ref }: MadeSecretProps) {
  const [made, setMade] = useState("");
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Input
          {...(ref === undefined ? {} : { ref })}
          autoComplete="off"
          spellCheck={false}
          type="password"
          className="min-w-0 flex-1 basis-56 font-mono"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          onClick={() => {
            const secret = make();
            setMade(secret);
            onChange(secret);
          }}
        >
          <KeyRound aria-hidden />
          Make one
        </Button>
      </div>
      <div aria-live="polite">
        {made !== "" && made === value ? (
          <div className="flex flex-col gap-1.5">
            <ShownOnce label="New secret" text={made} />
            <p className="text-sm text-pretty text-ink-quiet">
              Give it to {forWhom} now, then save: it is not shown again.
            </p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
