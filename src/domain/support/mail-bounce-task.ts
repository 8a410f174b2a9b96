/** Stands where a journey would: mail about the order came back. */
export const MAIL_BOUNCE = "mail_bounce";
