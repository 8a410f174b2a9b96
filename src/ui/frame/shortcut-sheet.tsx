"use client";

import { Dialog } from "../primitives/dialog";
import { Kbd } from "../primitives/kbd";
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
        <Shortcut keys={[useModifierKey(), "K"]} what="Find an order or go to a screen" />
        <Shortcut keys={["?"]} what="This page" />
        {screens.map((item) => (
          <Shortcut key={item.section} keys={["g", item.key]} what={`Go to ${item.label.toLowerCase()}`} />
        ))}
        <Shortcut keys={["↑", "↓"]} what="Move between rows of a table (or j and k)" />
        <Shortcut keys={["Enter"]} what="Open the row" />
        {can("act_on_orders") ? (
          <Shortcut keys={["c", "d", "u"]} what="Among tasks: take, close, give back or reopen" />
        ) : null}
        <Shortcut keys={["Esc"]} what="Close what is on top" />
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

function Shortcut({ keys, what }: { keys: readonly string[]; what: string }) {
  return (
    <div className="flex items-center justify-between gap-4 py-2">
      <dd className="text-pretty">{what}</dd>
      <dt className="order-last flex shrink-0 gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
    </div>
  );
}
