import type { ConsoleEnv } from "./current-container";

interface ConsoleFacts extends Pick<ConsoleEnv, "appUrl" | "mailMode"> {
  readonly keys: Pick<ConsoleEnv, "authSecret">;
  readonly secretsInEnvironment: Readonly<Record<string, string | undefined>>;
}

/** What the console needs of the environment; of sources whose secret stands there, the name alone. */
export function consoleEnv({
  secretsInEnvironment,
  keys: { authSecret },
  ...facts
}: ConsoleFacts): ConsoleEnv {
  const sourceSecretsInEnvironment = Object.entries(secretsInEnvironment).flatMap(([id, secret]) =>
    secret === undefined ? [] : [id],
  );
  return { ...facts, authSecret, demoSignIn: null, sourceSecretsInEnvironment };
}
