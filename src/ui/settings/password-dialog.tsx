"use client";

import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { ShownOnce } from "./shown-once";

export interface PasswordDialogProps {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** Hands over a one-time password. */
export function PasswordDialog({ name, email, password, onClose }: PasswordDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`Hand this over to ${name}`}
      description={`It is shown this once. ${name} signs in as ${email} and then chooses their own password.`}
      actions={
        <Button tone="primary" onClick={onClose}>
          I have it
        </Button>
      }
    >
      <ShownOnce label="One-time password" text={password} />
    </Dialog>
  );
}
