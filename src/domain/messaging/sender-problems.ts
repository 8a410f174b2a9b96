import type { TemplateProblem } from "./template-problem";

export interface Sender {
  readonly address: string;
  readonly replyTo: string;
}

/** Refuses senders that nobody reads (R129): an answer to a tracking message has to reach a person. */
export function senderProblems({ address, replyTo }: Sender): TemplateProblem[] {
  return [
    ...addressProblems(address, "sender.address", "sender"),
    ...addressProblems(replyTo, "sender.replyTo", "reply address"),
  ];
}

function addressProblems(address: string, where: string, what: string): TemplateProblem[] {
  const error = (sentence: string): TemplateProblem[] => [{ severity: "error", sentence, where }];
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(address.trim())) {
    return error(`The ${what} "${address}" is not an e-mail address.`);
  }
  if (!isUnread(address)) return [];
  return error(
    `The ${what} ${address} says that nobody reads it. Use an address a person answers: shoppers reply to these messages.`,
  );
}

/** True for "no-reply@", "noreply+orders@", "do_not_reply@" and the like. */
function isUnread(address: string): boolean {
  const [local = ""] = address.trim().toLowerCase().split("@");
  return /(^|[._+-])(no|do[._-]?not|dont|never|not)[._-]?(reply|respond|answer)([._+-]|\d|$)|^(donotreply|noreply)|^(mailer-daemon|bounces?|devnull|null|nobody)$/.test(
    local,
  );
}
