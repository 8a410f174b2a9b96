/** What was copied last in this browser, for where the system's clipboard may be written but not read. */
const LAST_COPIED = "milepost-copied-steps";

/** False when neither the system nor this browser takes it. */
export async function writeClipboard(text: string): Promise<boolean> {
  remember(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The system's clipboard; where the browser does not let us look, what was copied here last. */
export async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return recall();
  }
}

/** Keeps what was copied by the browser's own copy command. */
export function remember(text: string): void {
  try {
    localStorage.setItem(LAST_COPIED, text);
  } catch {
    // Storage is switched off: the system's clipboard has it.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(LAST_COPIED);
  } catch {
    return null;
  }
}
