import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import type { Report } from './reports-view.ts'

interface Props {
  readonly on: string
  readonly known: Report['told'][number] | undefined
  readonly report: Report
  readonly onDone: () => void
}

/** What somebody read elsewhere about one day, and where. */
export function ToldForm({ on, known, report, onDone }: Props) {
  const t = useText()
  const [visitors, setVisitors] = useState(String(known?.visitors ?? ''))
  const [source, setSource] = useState(known?.source ?? '')
  const [others, setOthers] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((known?.others ?? []).map(({ tool, permyriad }) => [tool, String(permyriad / 100)])),
  )
  const tools = report.otherTools.map(({ name }) => name)

  async function send() {
    const count = visitors.trim() === '' ? null : Number(visitors)
    const told = tools.flatMap((tool) =>
      others[tool]?.trim() ? [{ tool, permyriad: Math.round(100 * Number(others[tool])) }] : [],
    )
    const numbers = [count ?? 0, ...told.map(({ permyriad }) => permyriad)]
    if (!numbers.every((one) => Number.isInteger(one) && one >= 0)) return t('reports.told.noNumber')
    if (source.trim() === '') return t('reports.told.noSource')
    return runCommand('reports.tell', { on, visitors: count, others: told, source })
  }

  return (
    <OpenedForm domain="reports" columns={3} onSend={send} onDone={onDone}>
      <LineField
        autoFocus
        isTitled
        label={t('reports.told.visitors', { on })}
        inputMode="numeric"
        value={visitors}
        onText={setVisitors}
      />
      {tools.map((tool) => (
        <LineField
          key={tool}
          isTitled
          label={t('reports.told.other', { tool })}
          inputMode="decimal"
          value={others[tool] ?? ''}
          onText={(text) => setOthers({ ...others, [tool]: text })}
        />
      ))}
      <LineField isTitled label={t('reports.told.from')} maxLength={100} value={source} onText={setSource} />
    </OpenedForm>
  )
}
