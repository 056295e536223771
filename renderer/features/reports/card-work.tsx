import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { timeOf } from '#shared/kernel/time.ts'
import type { MorningCard as Card, CardStamps } from '#shared/reports/morning.ts'

/** What came of a part, kept when the field is left, and its end. */
export function CardWork({ card, stamps }: { readonly card: Card; readonly stamps: CardStamps }) {
  const t = useText()
  const [note, setNote] = useState(stamps.note)
  const isDone = stamps.doneAt !== null
  const finish = useSending('reports', () =>
    isDone ? runCommand('reports.reopenCard', { card }) : runCommand('reports.finishCard', { card, note }),
  )
  const keep = () => {
    if (note !== stamps.note) void runCommand('reports.noteCard', { card, note })
  }
  return (
    <>
      <TextField
        label={t(`reports.card.${card}.note`)}
        placeholder={t(`reports.card.${card}.note`)}
        value={note}
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        onText={setNote}
        onBlur={keep}
        onKeyDown={onCtrlEnter(() => void finish.start())}
      />
      <div className="rp-line">
        <Button
          size="compact-sm"
          variant={isDone ? 'subtle' : 'filled'}
          loading={finish.isSending}
          onClick={() => void finish.start()}
        >
          {t(isDone ? 'reports.card.reopen' : 'reports.card.done')}
        </Button>
        {stamps.doneAt !== null && (
          <span className="gt-quiet">{t('reports.card.doneAt', { at: timeOf(stamps.doneAt).slice(0, 5) })}</span>
        )}
        <ProblemLine problem={finish.problem} />
      </div>
    </>
  )
}
