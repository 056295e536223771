import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { MorningCard as Card } from '#shared/reports/morning.ts'

export function BeginCard({ card }: { readonly card: Card }) {
  const t = useText()
  const { problem, isSending, start } = useSending('reports', () => runCommand('reports.startCard', { card }))
  return (
    <div className="rp-line">
      <Button size="compact-sm" loading={isSending} onClick={() => void start()}>
        {t('reports.card.start')}
      </Button>
      <ProblemLine problem={problem} />
    </div>
  )
}
