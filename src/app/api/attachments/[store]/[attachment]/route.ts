import { answerAttachment } from "@/server/console/answer-attachment";

interface Route {
  readonly params: Promise<{ readonly store: string; readonly attachment: string }>;
}

export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { store, attachment } = await params;
  return answerAttachment(store, attachment);
}
