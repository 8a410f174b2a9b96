"use client";

import { Dialog } from "../primitives/dialog";
import { ShortcutLine } from "../primitives/shortcut-line";
import { Switch } from "../primitives/switch";
import { navItems, settingsItem } from "./nav-items";
import { useSingleKeys } from "./shortcuts";
import { useConsoleStore } from "./store-provider";
import { useModifierKey } from "./use-modifier-key";

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key there is, on one page. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const { can } = useConsoleStore();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const screens = [...navItems, settingsItem].filter((item) => can(item.ability));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="flex flex-col divide-y divide-line">
        <ShortcutLine keys={[useModifierKey(), "K"]} what="Find an order or go to a screen" />
        <ShortcutLine keys={["?"]} what="This page" />
        {screens.map((item) => (
          <ShortcutLine
            key={item.section}
            keys={["g", item.key]}
            what={`Go to ${item.label.toLowerCase()}`}
          />
        ))}
        <ShortcutLine keys={["↑", "↓"]} what="Move between rows of a table (or j and k)" />
        <ShortcutLine keys={["Enter"]} what="Open the row" />
        {can("act_on_orders") ? (
          <ShortcutLine keys={["c", "d", "u"]} what="Among tasks: take, close, give back or reopen" />
        ) : null}
        <ShortcutLine keys={["Esc"]} what="Close what is on top" />
      </dl>
      <Switch
        className="mt-5"
        label="Single keys"
        hint="Switch off when ? and g get in the way of speech input or another tool."
        checked={singleKeys}
        onChange={setSingleKeys}
      />
    </Dialog>
  );
}
