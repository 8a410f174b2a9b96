"use client";

import { ScreenError } from "@/ui/frame/screen-error";

export default ScreenError;
