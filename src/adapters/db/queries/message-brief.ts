import { getTableColumns } from "drizzle-orm";
import type { Tables } from "../tables";

/** Every column of a message but its text, which lists do not show and SQLite would read from further pages. */
export function messageBriefColumns(messages: Tables["messages"]) {
  const { html: _html, text: _text, ...columns } = getTableColumns(messages);
  return columns;
}
