import { FormSkeleton } from "@/ui/settings/form-skeleton";

export default function Loading() {
  return <FormSkeleton />;
}
