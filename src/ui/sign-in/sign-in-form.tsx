"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignInFormProps {
  readonly next: string;
  readonly demo: Credentials | null;
}

export function SignInForm({ next, demo }: SignInFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<Credentials>({ defaultValues: demo ?? { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (credentials) => {
    setProblem(null);
    const error = await attempt(credentials);
    if (error === null) {
      window.location.assign(next);
      return;
    }
    setProblem(inWords(error));
    form.reset({ email: credentials.email, password: "" });
    form.setFocus("password");
  });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {problem ? (
        <div role="alert">
          <Notice tone="trouble">
            <span className="text-ink">{problem}</span>
          </Notice>
        </div>
      ) : null}
      <Field label="E-mail" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          className="h-11"
          {...form.register("email", { required: "Write your e-mail address." })}
        />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <Input
          type="password"
          autoComplete="current-password"
          className="h-11"
          {...form.register("password", { required: "Write your password." })}
        />
      </Field>
      <Button
        type="submit"
        tone="primary"
        size="large"
        className="mt-2"
        busy={isSubmitting || (isSubmitSuccessful && problem === null)}
      >
        Sign in
      </Button>
    </form>
  );
}

/** Null when the door is open, else the server's word for why not. */
async function attempt(credentials: Credentials): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { ...credentials, redirect: false });
    if (answer?.ok && !answer.error) return null;
    return answer?.error ?? "unreachable";
  } catch {
    return "unreachable";
  }
}

function inWords(error: string): string {
  const wait = /^throttled:(\d+)$/.exec(error)?.[1];
  if (wait) return `Too many tries. Wait ${wait === "1" ? "a minute" : `${wait} minutes`}, then try again.`;
  if (error === "CredentialsSignin")
    return "E-mail and password do not belong together. Check both; capitals count in the password.";
  return "The server could not be reached. Check your connection and try again.";
}
