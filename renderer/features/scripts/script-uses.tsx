import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { spanOf } from '#renderer/ui/duration.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Script } from '#shared/scripts/script.ts'

/** How often it was copied, how often changed first, and when last. */
export function ScriptUses({ script: { useCount, editedCount, lastUsedAt } }: { script: Script }) {
  const t = useText()
  const now = useNow()
  if (lastUsedAt === null) return <span className="gt-quiet">{t('scripts.page.neverUsed')}</span>
  const { unit, count } = spanOf(now - lastUsedAt)
  return (
    <span className="gt-quiet" title={formatInstant(lastUsedAt)}>
      {t('scripts.page.uses', { count: useCount, edited: editedCount })} · {t(`scripts.page.ago.${unit}`, { count })}
    </span>
  )
}
