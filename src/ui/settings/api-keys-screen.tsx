"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Ban, KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import type { AppRouter } from "@/server/trpc/app-router";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { Empty } from "../primitives/empty";
import { PageHeader } from "../primitives/page-header";
import { RelativeTime } from "../primitives/relative-time";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import { toast } from "../primitives/toast";
import { CreateKeyDialog } from "./create-key-dialog";

type Key = inferRouterOutputs<AppRouter>["apiKeys"]["list"][number];

/** Keys for a shop's own programs. */
export function ApiKeysScreen({ keys }: { keys: readonly Key[] }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [creating, setCreating] = useState(false);
  const query = useQuery({ ...api.apiKeys.list.queryOptions({ store }), initialData: [...keys] });
  const create = (
    <Button tone="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      Make a key
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        description="Your own programs send events and tickets with a key. It reaches this store alone."
        actions={query.data.length > 0 ? create : null}
      />
      <Card>
        {query.data.length === 0 ? (
          <Empty icon={KeyRound} title="No keys yet" action={create}>
            For a carrier without a source of its own, a warehouse system or a help desk: anything that can
            send JSON.
          </Empty>
        ) : (
          <KeyTable keys={query.data} />
        )}
      </Card>
      {creating ? <CreateKeyDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}

function KeyTable({ keys }: { keys: readonly Key[] }) {
  return (
    <Table caption="API keys">
      <TableHead>
        <Th className="rounded-tl-card bg-surface-raised">For</Th>
        <Th from="sm" className="bg-surface-raised">
          Begins with
        </Th>
        <Th className="bg-surface-raised">Last used</Th>
        <Th className="rounded-tr-card bg-surface-raised">
          <span className="sr-only">Actions</span>
        </Th>
      </TableHead>
      <TableBody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} />
        ))}
      </TableBody>
    </Table>
  );
}

function KeyRow({ apiKey }: { apiKey: Key }) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const { id, name, prefix, createdAt, lastUsedAt, revokedAt } = apiKey;
  const refresh = () => void queries.invalidateQueries(api.apiKeys.pathFilter());
  const restore = useMutation(api.apiKeys.restore.mutationOptions({ onSettled: refresh }));
  const revoke = useMutation(
    api.apiKeys.revoke.mutationOptions({
      onSettled: refresh,
      onSuccess: () =>
        toast.done(`The key for ${name} no longer works`, { undo: () => restore.mutate({ store, id }) }),
    }),
  );
  return (
    <Tr className={revokedAt === null ? undefined : "text-ink-quiet"}>
      <Td>
        <p className="font-medium">{name}</p>
        <p className="text-ink-quiet">
          Made <RelativeTime at={createdAt} />
        </p>
      </Td>
      <Td from="sm" className="font-mono text-xs">
        {prefix}…
      </Td>
      <Td className="text-ink-quiet">{lastUsedAt === null ? "Never" : <RelativeTime at={lastUsedAt} />}</Td>
      <Td className="text-right">
        {revokedAt === null ? (
          <Button
            tone="danger"
            size="small"
            busy={revoke.isPending}
            onClick={() => revoke.mutate({ store, id })}
          >
            Revoke
          </Button>
        ) : (
          <Badge icon={Ban}>Revoked</Badge>
        )}
      </Td>
    </Tr>
  );
}
