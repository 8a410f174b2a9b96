import { createHmac, timingSafeEqual } from "node:crypto";
import type { ReplyTokens } from "@/application/ports/reply-tokens";
import type { StoreId } from "@/domain/access/store-id";
import { derivedKey } from "./derived-key";

const ID_BYTES = 16;
/** 64 bits: guessed at by mail, one try at a time, that is for ever. */
const SIGNATURE_BYTES = 8;
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The message's id with the start of an HMAC-SHA256 over it and its store, in Crockford's base 32: 39 characters, for
 * which it does not matter that mail servers make small letters of capital ones. A token never expires: an answer to an
 * old mail is still one about its order.
 */
export function createReplyTokens(authSecret: string): ReplyTokens {
  const key = derivedKey(authSecret, "reply tokens");
  const signature = (storeId: StoreId, id: Buffer) =>
    createHmac("sha256", key).update(`${storeId}.`).update(id).digest().subarray(0, SIGNATURE_BYTES);
  return {
    issue(storeId, messageId) {
      if (!UUID.test(messageId)) return null;
      const id = Buffer.from(messageId.replaceAll("-", ""), "hex");
      return base32(Buffer.concat([id, signature(storeId, id)]));
    },
    read(storeId, token) {
      const bytes = fromBase32(token.toLowerCase());
      if (bytes?.length !== ID_BYTES + SIGNATURE_BYTES) return null;
      const id = bytes.subarray(0, ID_BYTES);
      return timingSafeEqual(signature(storeId, id), bytes.subarray(ID_BYTES)) ? uuidOf(id) : null;
    },
  };
}

function uuidOf(id: Buffer): string {
  const hex = id.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET.charAt(Number.parseInt(group.padEnd(5, "0"), 2))).join("");
}

function fromBase32(text: string): Buffer | null {
  const values = text.split("").map((character) => ALPHABET.indexOf(character));
  if (text.length === 0 || text.length > 64 || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  const whole = bits.match(/.{8}/g) ?? [];
  // What is over must be the zeros that filled the last group: else one token could be written in two ways.
  if (bits.slice(whole.length * 8).includes("1")) return null;
  return Buffer.from(whole.map((byte) => Number.parseInt(byte, 2)));
}
