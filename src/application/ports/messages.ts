import type { StoreId } from "@/domain/access/store-id";
import type { MessageFact, OtherMessage } from "@/domain/journey/facts";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";
import type { HeardPerson } from "./heard-person";
import type { Message, MessageHead, Send } from "./rows";

export interface MessageStore {
  /** Inserts; false when (store, key) is there already: it goes out once. */
  insert(tx: Tx, message: Message): Promise<boolean>;
  find(db: Reader, id: string): Promise<Message | null>;
  /**
   * Whom a message is for and how it stands, with its newest attempt, without reading all that it says. Null when there
   * is no such message.
   */
  standing(
    tx: Tx,
    id: string,
  ): Promise<(Pick<Message, "recipient" | "state"> & { readonly sendId: string | null }) | null>;
  ofOrder(db: Reader, storeId: StoreId, orderId: string): Promise<readonly MessageFact[]>;
  /** What left since then for the same person (by account or address) about other orders than this one. */
  ofPerson(db: Reader, person: HeardPerson): Promise<readonly OtherMessage[]>;
  /** Writes what the render and the send produced. `storedHtml`: its HTML as this database keeps it, where that is known. */
  update(tx: Tx, message: Message, storedHtml?: string | Uint8Array): Promise<void>;
  /** Writes what became of it: state, why, when it was sent and the attempts. Text and recipient stay as they are stored. */
  setState(tx: Tx, message: MessageHead): Promise<void>;
  insertSend(tx: Tx, send: Send): Promise<void>;
  finishSend(
    tx: Tx,
    send: { id: string; endedAt: Instant; result: Send["result"]; detail: string | null },
  ): Promise<void>;
  /** The attempt at a message that has not ended. */
  underWay(db: Reader, messageId: string): Promise<Send | null>;
  /** Messages left in `sending` by a process that died: started before `before`. */
  interrupted(db: Reader, before: Instant, limit: number): Promise<readonly Message[]>;
  held(db: Reader, storeId: StoreId, journeyId: string): Promise<readonly Message[]>;
  /** Those of a channel that are held for one reason, the longest waiting first. */
  heldOfChannel(
    db: Reader,
    storeId: StoreId,
    channel: string,
    why: string,
  ): Promise<readonly Pick<Message, "id">[]>;
}
