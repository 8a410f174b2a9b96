"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { PageHeader } from "../primitives/page-header";
import { Table, TableBody, TableHead, Th } from "../primitives/table";
import { InviteDialog } from "./invite-dialog";
import type { Member } from "./member";
import { MemberRow } from "./member-row";
import { PasswordDialog } from "./password-dialog";

/** Who works in this store, and as what. */
export function TeamScreen({ team }: { team: readonly Member[] }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [inviting, setInviting] = useState(false);
  const [fresh, setFresh] = useState<{ name: string; email: string; password: string } | null>(null);
  const query = useQuery({ ...api.team.list.queryOptions({ store }), initialData: [...team] });
  return (
    <>
      <PageHeader
        title="Team"
        description="What a role may do is checked by the server at every step, not only hidden here."
        actions={
          <Button tone="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden />
            Add a person
          </Button>
        }
      />
      <Card>
        <Table caption="Team">
          <TableHead>
            <Th className="rounded-tl-card bg-surface-raised">Person</Th>
            <Th from="sm" className="bg-surface-raised">
              Role
            </Th>
            <Th from="sm" className="bg-surface-raised">
              Last signed in
            </Th>
            <Th className="rounded-tr-card bg-surface-raised">
              <span className="sr-only">Actions</span>
            </Th>
          </TableHead>
          <TableBody>
            {query.data.map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                onNewPassword={(password) => setFresh({ name: member.name, email: member.email, password })}
              />
            ))}
          </TableBody>
        </Table>
      </Card>
      {inviting ? (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(person) => {
            setInviting(false);
            setFresh(person);
          }}
        />
      ) : null}
      {fresh ? <PasswordDialog {...fresh} onClose={() => setFresh(null)} /> : null}
    </>
  );
}
