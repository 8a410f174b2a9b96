/**
 * How well it is known what a reply is about: by our signed address, by the messages it names as answered, by an order's
 * number in the subject from the order's own address, by the number a text came from, by somebody who assigned it, or
 * not at all.
 */
export const replyTrusts = ["token", "thread", "address", "number", "person", "none"] as const;
export type ReplyTrust = (typeof replyTrusts)[number];
