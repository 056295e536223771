import { Button, Chip } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { repurchaseFactors } from '#shared/segments/growth.ts'
import { useProblem } from './use-problem.ts'

/** Why a returning customer came back (R48): a few of the eight factors, as they said it. */
export function FactorsNote({ customerId }: { customerId: string }) {
  const t = useText()
  const [named, setNamed] = useState<readonly string[]>([])
  const [isNoted, setNoted] = useState(false)
  const { problem, run } = useProblem('segments')

  async function note(): Promise<void> {
    const factors = repurchaseFactors.filter((factor) => named.includes(factor))
    const isDone = await run(() => runCommand('segments.noteFactors', { customerId, factors }))
    setNoted(isDone)
    if (isDone) setNamed([])
  }

  return (
    <section className="gt-customers-factors" aria-label={t('segments.factors.note')}>
      <span className="gt-quiet">{t('segments.factors.note')}</span>
      <Chip.Group
        multiple
        value={[...named]}
        onChange={(next) => {
          setNamed(next)
          setNoted(false)
        }}
      >
        {repurchaseFactors.map((factor) => (
          <Chip key={factor} size="xs" value={factor}>
            {t(`segments.factor.${factor}`)}
          </Chip>
        ))}
      </Chip.Group>
      <Button size="compact-xs" variant="default" disabled={named.length === 0} onClick={() => void note()}>
        {t('segments.factors.save')}
      </Button>
      <span role="status" className="gt-quiet">
        {isNoted && t('segments.factors.noted')}
      </span>
      <ProblemLine problem={problem} />
    </section>
  )
}
