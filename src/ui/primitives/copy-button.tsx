"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { toast } from "./toast";
import { Tooltip } from "./tooltip";

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, e.g. "tracking number". */
  readonly what: string;
  readonly size?: ButtonProps["size"];
  /** Shows the word beside the icon. */
  readonly worded?: boolean;
  readonly className?: string;
}

export function CopyButton({ text, what, size, worded = false, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.failed("The browser did not allow copying", {
        description: "Select the text and copy it by hand.",
      });
    }
  };
  const Icon = copied ? Check : Copy;
  const button = (
    <Button
      tone={worded ? "secondary" : "quiet"}
      size={size ?? (worded ? "medium" : "icon-small")}
      onClick={copy}
      aria-label={worded ? undefined : `Copy ${what}`}
      {...(className ? { className: `relative ${className}` } : { className: "relative" })}
    >
      <Icon aria-hidden />
      {worded ? (copied ? "Copied" : "Copy") : null}
      <output className="sr-only">{copied ? `Copied the ${what}` : ""}</output>
    </Button>
  );
  return worded ? button : <Tooltip words={`Copy ${what}`}>{button}</Tooltip>;
}
