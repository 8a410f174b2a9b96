"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { MailX } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { Empty } from "../primitives/empty";
import { ErrorState } from "../primitives/error-state";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { TableSkeleton } from "../primitives/skeleton";
import { Table, TableBody, TableHead, Th } from "../primitives/table";
import { SuppressedRowLine } from "./suppressed-row";

/** Addresses that are not written to: found by what is typed, each with its reason, and lifted where that may be. */
export function SuppressedScreen() {
  const api = useApi();
  const { store } = useConsoleStore();
  const [text, setText] = useState("");
  const sought = useDeferredValue(text);
  const query = useInfiniteQuery(
    api.suppressions.list.infiniteQueryOptions(
      { store, text: sought },
      { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData },
    ),
  );
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <Field label="Find an address" hideLabel>
        <Input
          type="search"
          placeholder="Find an address"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Card>
        {query.isPending ? (
          <TableSkeleton rows={5} />
        ) : rows.length === 0 ? (
          <Empty icon={MailX} title={sought === "" ? "No address is blocked" : "No such address"}>
            {sought === ""
              ? "Addresses that bounce, report spam or opt out end up here by themselves."
              : "Nothing that is blocked looks like this."}
          </Empty>
        ) : (
          <Table caption="Suppressed addresses">
            <TableHead>
              <Th className="rounded-tl-card bg-surface-raised">Address</Th>
              <Th from="sm" className="bg-surface-raised">
                Why
              </Th>
              <Th className="rounded-tr-card bg-surface-raised">
                <span className="sr-only">Actions</span>
              </Th>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <SuppressedRowLine key={`${row.channel} ${row.address} ${row.class}`} row={row} />
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
      {query.hasNextPage ? (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </div>
  );
}
