import { Button, UnstyledButton } from '@mantine/core'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { type NormRow, type NormRule, normCategories } from '#shared/norms/norm-rule.ts'
import { rowOf } from './norm-versions.ts'

interface Props {
  readonly rules: readonly NormRule[]
  readonly rows: readonly NormRow[]
  readonly openId: string
  readonly onOpen: (ruleId: string) => void
  readonly onAdd: (() => void) | null
  readonly foundBy?: (ruleId: string) => number
}

/** All rules by category; arrows walk, Enter opens. */
export function NormList({ rules, rows, openId, onOpen, onAdd, foundBy }: Props) {
  const t = useText()
  return (
    <nav className="st-norm-list" aria-label={t('norms.page.list')} onKeyDown={moveByArrows}>
      {onAdd && (
        <Button variant="light" fullWidth onClick={onAdd}>
          {t('norms.page.add')}
        </Button>
      )}
      {normCategories
        .filter((category) => rules.some((rule) => rule.category === category))
        .map((category) => (
          <section key={category}>
            <h2>{t(`norms.category.${category}`)}</h2>
            <ul>
              {rules
                .filter((rule) => rule.category === category)
                .map((rule) => (
                  <NormLine
                    key={rule.ruleId}
                    rule={rule}
                    isOpen={rule.ruleId === openId}
                    found={foundBy?.(rule.ruleId) ?? 0}
                    isChanged={rule.builtIn !== null && rowOf(rows, rule) !== undefined}
                    onOpen={() => onOpen(rule.ruleId)}
                  />
                ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}

interface LineProps {
  readonly rule: NormRule
  readonly isOpen: boolean
  readonly found: number
  readonly isChanged: boolean
  readonly onOpen: () => void
}

function NormLine({ rule, isOpen, found, isChanged, onOpen }: LineProps) {
  const t = useText()
  const words = useRuleWords()
  return (
    <li data-row>
      <UnstyledButton className="st-norm-line" aria-current={isOpen || undefined} onClick={onOpen}>
        <span className="st-norm-name" data-off={!rule.enabled || undefined}>
          {words(rule, 'name')}
        </span>
        {found > 0 && <small title={t('norms.page.foundIn', { count: found })}>{found}</small>}
        {isChanged && <small className="gt-quiet">{t('norms.page.changed')}</small>}
        <small className="st-norm-severity" data-severity={rule.enabled ? rule.severity : undefined}>
          {t(rule.enabled ? `norms.severity.${rule.severity}` : 'norms.page.off')}
        </small>
      </UnstyledButton>
    </li>
  )
}
