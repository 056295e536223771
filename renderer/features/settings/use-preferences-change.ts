import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { Preferences } from '#shared/settings/preferences.ts'

/** One's own preferences, a way to change some of them at once, and why the last change was not kept. */
export function usePreferencesChange() {
  const failureText = useFailureText('settings')
  const { value } = useQuery('settings.mine', {})
  const [problem, setProblem] = useState<string | null>(null)

  async function change(some: Partial<Preferences>): Promise<void> {
    const result = await runCommand('settings.save', some)
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return { preferences: value, change, problem }
}
