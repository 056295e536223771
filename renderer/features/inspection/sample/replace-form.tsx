import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { useSample } from './sample-view.ts'

interface ReplaceProps {
  readonly draw: Value<'inspection.spotDraw'>
  readonly logId: string
  readonly onDone: () => void
}

/** Another talk of the same part instead, for a reason that stays with the draw. */
export function ReplaceForm({ draw, logId, onDone }: ReplaceProps) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ reason: '' }))

  async function send() {
    if (typed.reason.trim() === '') return t('scorecards.replace.needs')
    const result = await runCommand('inspection.replaceSpot', {
      ...{ id: draw.id, expected: draw.version, logId, reason: typed.reason },
    })
    if (result.ok) useSample.setState({ logId: result.value.logId })
    return result
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.replace.do')}>
      <LineField
        autoFocus
        className="gt-wide"
        label={t('scorecards.replace.reason')}
        maxLength={200}
        {...field('reason')}
      />
    </OpenedForm>
  )
}
