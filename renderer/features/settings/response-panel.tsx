import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { ConsoleAdvice } from './console-advice.tsx'
import { FormulaList } from './formula-list.tsx'
import { ResponseToday } from './response-today.tsx'
import './response.css'

/** How answers are judged (R09) and how a chat console is best set (R10): supervisors decide, everybody reads. */
export function ResponsePanel() {
  const seat = useSeat()
  const rules = useLast(useQuery('response.rules', {}).value)
  if (!rules) return <div aria-busy="true" />
  const mayChange = may(seat, leads)
  return (
    <div className="gt-plain st-response">
      <ConsoleAdvice console={rules.console} hasFewLines={rules.hasFewLines} mayChange={mayChange} />
      <ResponseToday mayChange={mayChange} />
      <FormulaList formulas={rules.formulas} mayChange={mayChange} />
    </div>
  )
}
