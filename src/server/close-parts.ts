interface Closing {
  close(): Promise<void>;
}

interface Closed {
  readonly backtests: Closing;
  readonly queue: { stop(): Promise<void> };
  readonly gauges: { stop(): void };
  readonly emailSender: Closing;
  readonly composer: Closing | undefined;
  readonly database: Closing;
}

/** What works first, what it works on last. */
export async function closeParts({
  backtests,
  queue,
  gauges,
  emailSender,
  composer,
  database,
}: Closed): Promise<void> {
  await backtests.close();
  await queue.stop();
  gauges.stop();
  await emailSender.close();
  await composer?.close();
  await database.close();
}
