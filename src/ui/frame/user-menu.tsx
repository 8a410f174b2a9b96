"use client";

import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "../primitives/menu";
import { roleLabels } from "./role-labels";
import { useConsoleStore } from "./store-provider";
import { themes, useTheme } from "./theme";

export interface UserMenuProps {
  readonly user: { readonly name: string; readonly email: string };
  readonly onShortcuts: () => void;
}

export function UserMenu({ user, onShortcuts }: UserMenuProps) {
  const { role, href } = useConsoleStore();
  const [theme, chooseTheme] = useTheme();
  return (
    <Menu>
      <MenuTrigger
        // What is read on it is part of its name (WCAG 2.5.3).
        aria-label={`${initials(user.name)}: your menu, ${user.name}`}
        className="flex size-8 shrink-0 items-center justify-center rounded-full border border-line bg-surface-raised text-xs font-semibold transition-colors hover:border-edge"
      >
        {initials(user.name)}
      </MenuTrigger>
      <MenuContent className="min-w-60">
        <div className="px-2.5 py-2">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-sm text-ink-quiet">
            {user.email} · {roleLabels[role]}
          </p>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href={href("/settings/you")}>
            <UserRound aria-hidden />
            Your account
          </Link>
        </MenuItem>
        <MenuItem onSelect={onShortcuts}>
          <Keyboard aria-hidden />
          Keyboard shortcuts
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>Look</MenuLabel>
        <MenuRadioGroup value={theme}>
          {themes.map((one) => {
            const { label, icon: Icon } = themeLooks[one];
            return (
              <MenuRadioItem key={one} value={one} onSelect={() => chooseTheme(one)}>
                <Icon aria-hidden />
                {label}
              </MenuRadioItem>
            );
          })}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem onSelect={() => void signOut({ callbackUrl: "/sign-in" })}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

const themeLooks = {
  system: { label: "As the system", icon: Monitor },
  light: { label: "Light", icon: Sun },
  dark: { label: "Dark", icon: Moon },
} as const;

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? "").join("");
}
