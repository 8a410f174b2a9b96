import { Signpost } from "lucide-react";
import Link from "next/link";
import { Button } from "../primitives/button";
import { Empty } from "../primitives/empty";

/** Nothing lives at this address, or it is not this person's to see. */
export function NotFound() {
  return (
    <div className="w-full">
      <title>Not found · Milepost</title>
      <Empty
        isScreen
        icon={Signpost}
        title="There is nothing at this address"
        action={
          <Button asChild>
            <Link href="/">To the first screen</Link>
          </Button>
        }
      >
        It may have been removed, or it belongs to a store you are not part of.
      </Empty>
    </div>
  );
}
