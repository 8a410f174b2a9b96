/** As Standard Webhooks has it: 24 to 64 random bytes in base64, after "whsec_". */
export function newWebhookSecret(): string {
  return `whsec_${randomBase64()}`;
}

/** For a sender that takes whatever it is given: letters and digits, so that nothing on the way rewrites it. */
export function newSourceSecret(): string {
  return randomBase64().replace(/[^A-Za-z0-9]/g, "");
}

function randomBase64(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}
