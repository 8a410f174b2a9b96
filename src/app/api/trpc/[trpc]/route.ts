import { answerTrpc } from "@/server/trpc/answer-request";

export { answerTrpc as GET, answerTrpc as POST };
