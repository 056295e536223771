import { useQuery } from '#renderer/data/use-query.ts'
import { secondMs } from '#shared/kernel/time.ts'
import { defaultConsole } from '#shared/response/console.ts'

/** What the shop has set about waiting (R09, R10); the usual values until they are read. */
export function useResponseLimits(): { limitMs: number; loadReplyFrom: number } {
  const { waitReminderSeconds, loadReplyFrom } = useQuery('response.rules', {}).value?.console ?? defaultConsole
  return { limitMs: waitReminderSeconds * secondMs, loadReplyFrom }
}
