import { type ReactNode, useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { emptyContent, rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { NormEditor } from './norm-editor.tsx'
import { NormList } from './norm-list.tsx'
import { NormLog } from './norm-log.tsx'
import { rowOf } from './norm-versions.ts'
import './norms.css'

const newRule: NormRule = { ...emptyContent, ruleId: '', builtIn: null, source: null }

interface Props {
  /** In how many of the last days' talks a rule found something; absent where nobody looks back. */
  readonly foundBy?: (ruleId: string) => number
  /** Stands under the rule that is open. */
  readonly under?: (ruleId: string) => ReactNode
}

/** Wording rules and trade safety (R12, R22, R72): supervisors decide what is held and looked for, everybody can read it. */
export function NormsPanel({ foundBy, under }: Props) {
  const t = useText()
  const mayChange = may(useSeat(), leads)
  const rows = useLast(useQuery('norms.rules', {}).value)
  const [openId, open] = useState<string | null>(null)
  if (!rows) return <div aria-busy="true" />
  const rules = rulesOfShop(rows)
  const shown = openId === '' ? newRule : (rules.find(({ ruleId }) => ruleId === openId) ?? rules[0])
  return (
    <div className="gt-plain st-norms">
      <p className="gt-quiet">
        {t('norms.page.help')}
        {!mayChange && ` ${t('norms.page.readOnly')}`}
      </p>
      <div className="st-norms-both">
        <NormList
          rules={rules}
          rows={rows}
          openId={shown?.ruleId ?? ''}
          onOpen={open}
          {...(foundBy && { foundBy })}
          onAdd={mayChange ? () => open('') : null}
        />
        {shown && (
          <div className="st-norms">
            <NormEditor
              key={shown.ruleId}
              rule={shown}
              version={rowOf(rows, shown) ?? null}
              mayChange={mayChange}
              onSaved={open}
            />
            {shown.ruleId !== '' && under?.(shown.ruleId)}
          </div>
        )}
      </div>
      {mayChange && <NormLog rules={rules} />}
    </div>
  )
}
