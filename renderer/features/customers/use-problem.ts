import { useState } from 'react'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What went wrong with the last change of a page, in words; gone with the next one that works. */
export function useProblem(domain: string) {
  const failureText = useFailureText(domain)
  const [problem, setProblem] = useState<string | null>(null)
  async function run(act: () => Promise<Result<unknown>>): Promise<boolean> {
    const result = await act()
    setProblem(result.ok ? null : failureText(result.failure))
    return result.ok
  }
  return { problem, run }
}
