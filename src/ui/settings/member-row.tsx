"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, CircleCheck, Hourglass, KeyRound, MoreHorizontal, UserMinus } from "lucide-react";
import { useState } from "react";
import { type Role, roles } from "@/domain/access/role";
import { useApi } from "../frame/api-provider";
import { roleLabels } from "../frame/role-labels";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "../primitives/menu";
import { RelativeTime } from "../primitives/relative-time";
import { Select } from "../primitives/select";
import { Td, Tr } from "../primitives/table";
import { toast } from "../primitives/toast";
import type { Member } from "./member";
import { roleHints } from "./role-hints";

export interface MemberRowProps {
  readonly member: Member;
  readonly onNewPassword: (password: string) => void;
}

export function MemberRow({ member, onNewPassword }: MemberRowProps) {
  const changes = useMemberChanges(member, onNewPassword);
  const [asking, setAsking] = useState(false);
  const { userId, name, email, isYou, disabledAt } = member;
  return (
    <Tr>
      <Td>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium">
          {name}
          {isYou ? <span className="font-normal text-ink-quiet">(you)</span> : null}
          <MemberBadge member={member} />
        </p>
        <p className="wrap-anywhere text-ink-quiet max-sm:text-sm">{email}</p>
        <div className="mt-2 sm:hidden">
          <RoleChoice member={member} onChange={changes.changeRole} />
        </div>
      </Td>
      <Td from="sm">
        <RoleChoice member={member} onChange={changes.changeRole} />
      </Td>
      <Td from="sm" className="text-ink-quiet">
        {member.lastSignedInAt === null ? "Never" : <RelativeTime at={member.lastSignedInAt} />}
      </Td>
      <Td className="w-12 text-right">
        <Menu>
          <MenuTrigger asChild>
            <Button tone="quiet" size="icon-small" aria-label={`More for ${name}`}>
              <MoreHorizontal aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent>
            {isYou ? null : (
              <MenuItem onSelect={() => setAsking(true)}>
                <KeyRound aria-hidden />
                New one-time password
              </MenuItem>
            )}
            <MenuItem onSelect={changes.toggleDisabled}>
              {disabledAt === null ? <Ban aria-hidden /> : <CircleCheck aria-hidden />}
              {disabledAt === null ? "Disable sign-in" : "Allow sign-in again"}
            </MenuItem>
            <MenuSeparator />
            <MenuItem onSelect={changes.remove}>
              <UserMinus aria-hidden />
              Take off the team
            </MenuItem>
          </MenuContent>
        </Menu>
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          title={`A new password for ${name}?`}
          description="Their present password and sessions end at once. You get a one-time password to hand over."
          confirm="Make one-time password"
          onConfirm={() => {
            setAsking(false);
            changes.resetPassword(userId);
          }}
        />
      </Td>
    </Tr>
  );
}

function RoleChoice({ member, onChange }: { member: Member; onChange: (role: Role) => void }) {
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      className="h-8 w-36 px-2.5 text-sm"
      options={roles.map((value) => ({ value, label: roleLabels[value], hint: roleHints[value] }))}
      value={member.role}
      onChange={onChange}
    />
  );
}

function MemberBadge({ member }: { member: Member }) {
  if (member.disabledAt !== null)
    return (
      <Badge tone="trouble" icon={Ban}>
        Disabled
      </Badge>
    );
  if (member.passwordIsTemporary)
    return (
      <Badge tone="waiting" icon={Hourglass}>
        Invited
      </Badge>
    );
  return null;
}

/** Each change shows at once where it can be taken back, and says so. */
function useMemberChanges(member: Member, onNewPassword: (password: string) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const refresh = () => void queries.invalidateQueries(api.team.pathFilter());
  const changeRole = useMutation(api.team.changeRole.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(api.team.remove.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(api.team.restore.mutationOptions({ onSettled: refresh }));
  const setDisabled = useMutation(api.team.setDisabled.mutationOptions({ onSettled: refresh }));
  const resetPassword = useMutation(
    api.team.resetPassword.mutationOptions({
      onSettled: refresh,
      onSuccess: ({ oneTimePassword }) => onNewPassword(oneTimePassword),
    }),
  );
  const { userId, name, role, disabledAt } = member;
  const giveRole = (next: Role) =>
    changeRole.mutate(
      { store, userId, role: next },
      {
        onSuccess: () =>
          toast.done(`${name} is now ${roleLabels[next].toLowerCase()}`, {
            undo: () => changeRole.mutate({ store, userId, role }),
          }),
      },
    );
  const disable = (disabled: boolean) =>
    setDisabled.mutate(
      { store, userId, disabled },
      {
        onSuccess: () =>
          toast.done(disabled ? `${name} can no longer sign in` : `${name} can sign in again`, {
            undo: () => setDisabled.mutate({ store, userId, disabled: !disabled }),
          }),
      },
    );
  return {
    changeRole: giveRole,
    toggleDisabled: () => disable(disabledAt === null),
    remove: () =>
      remove.mutate(
        { store, userId },
        {
          onSuccess: () =>
            toast.done(`${name} is off the team`, { undo: () => restore.mutate({ store, userId, role }) }),
        },
      ),
    resetPassword: (id: string) => resetPassword.mutate({ store, userId: id }),
  };
}
