import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { NormNote } from '#shared/norms/norm-note.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'

/** Who changed which rule, and who copied in spite of a warning: asked for when somebody wants to know. */
export function NormLog({ rules }: { rules: readonly NormRule[] }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const pages = usePages()
  const value = useLast(useQuery('norms.log', isOpen ? { after: pages.after } : null).value)
  return (
    <section className="st-norm-log">
      <div className="st-norm-row">
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('norms.page.log')}
        </Button>
        <span className="gt-quiet">{t('norms.page.logHelp')}</span>
      </div>
      {isOpen && value?.rows.length === 0 && <p className="gt-quiet">{t('norms.page.logEmpty')}</p>}
      {isOpen && (
        <ul className="st-norm-tried">
          {value?.rows.map((note) => (
            <NoteLine key={note.id} note={note} rules={rules} />
          ))}
        </ul>
      )}
      {isOpen && <Pager pages={pages} next={value?.next} />}
    </section>
  )
}

function NoteLine({ note, rules }: { note: NormNote; rules: readonly NormRule[] }) {
  const t = useText()
  const words = useRuleWords()
  const { happening, at, personName } = note
  const rule = rules.find(({ ruleId }) => ruleId === happening.ruleId)
  const called = happening.ruleName || (rule ? words(rule, 'name') : happening.ruleId)
  const fields =
    happening.kind === 'changed'
      ? happening.fields.map((field) => t(`norms.field.${field}`)).join(t('norms.log.fieldComma'))
      : ''
  return (
    <li>
      <time className="gt-quiet">{formatInstant(at)}</time>{' '}
      {t(`norms.log.${happening.kind}`, { name: personName, rule: called, fields })}{' '}
      {happening.kind === 'passed' && (
        <span className="gt-quiet">
          {[
            happening.evidence && t('norms.log.evidence', { evidence: happening.evidence }),
            happening.reason && t('norms.log.because', { reason: happening.reason }),
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
      )}
    </li>
  )
}
