import { type Failure, fail } from '#shared/kernel/result.ts'

/** Hands on a failure main reported, when the contract names it; anything else is a bug with a reference. */
export function refusal<Code extends string>(
  { code, details }: Failure,
  expected: readonly Code[],
): { readonly ok: false; readonly failure: Failure<Code> } {
  const known = expected.find((one) => one === code)
  if (known === undefined) throw new Error(`main answered ${code} ${JSON.stringify(details ?? {})}`)
  return fail(known, details)
}
