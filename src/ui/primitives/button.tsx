import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { Spinner } from "./spinner";

const buttonStyle = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded font-medium whitespace-nowrap select-none transition-colors aria-disabled:opacity-55 aria-disabled:cursor-default disabled:opacity-55 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        primary: "bg-accent text-accent-ink hover:bg-accent-strong",
        secondary: "border border-line bg-surface-raised text-ink hover:border-edge hover:bg-surface-sunken",
        quiet: "text-ink-quiet hover:bg-surface-sunken hover:text-ink",
        danger:
          "border border-trouble/45 bg-surface-raised text-trouble hover:border-trouble hover:bg-trouble/10",
        link: "h-auto! px-0! text-accent underline-offset-4 hover:underline",
      },
      size: {
        small: "h-7 px-2.5 text-sm [&_svg]:size-3.5",
        medium: "h-9 px-3.5 text-base [&_svg]:size-4",
        large: "h-11 px-5 text-base [&_svg]:size-4",
        icon: "size-9 [&_svg]:size-4",
        "icon-small": "size-7 [&_svg]:size-3.5",
      },
    },
    defaultVariants: { tone: "secondary", size: "medium" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonStyle> {
  /** Renders the child (a link) with this look. */
  readonly asChild?: boolean;
  /** Work is under way: shows it, keeps the focus and ignores further clicks. */
  readonly busy?: boolean;
}

export function Button({
  asChild,
  busy = false,
  tone,
  size,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const look = cn(buttonStyle({ tone, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} {...slotProps(props, onClick)}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={look}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

function slotProps(props: Omit<ComponentProps<"button">, "onClick">, onClick: ButtonProps["onClick"]) {
  return onClick ? { ...props, onClick } : props;
}
