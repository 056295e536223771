import { useCallback } from 'react'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { type ChoiceField, noMark, type SegmentRule } from '#shared/segments/segment-rule.ts'

/** A rule as one reads it. */
export function useRuleWords(): (rule: SegmentRule) => string {
  const t = useText()
  return useCallback((rule) => ruleText(t, rule, true), [t])
}

function ruleText(t: Text, rule: SegmentRule, isOuter: boolean): string {
  if ('of' in rule) {
    const parts = rule.of.map((part) => ruleText(t, part, false))
    const [only = '', ...others] = parts
    if (others.length === 0) return only
    const inner = t('segments.rule.joined', {
      how: t(`segments.rule.${rule.kind}`),
      parts: parts.join(t('segments.rule.separator')),
    })
    return isOuter ? inner : t('segments.rule.inner', { rule: inner })
  }
  const field = t(`segments.field.${rule.field}`)
  const op = t(`segments.op.${rule.op}`)
  if (rule.kind === 'number') return `${field} ${op} ${shownNumber(rule.field, rule.number)}`
  return `${field} ${op} ${rule.values.map((value) => valueWord(t, rule.field, value)).join(' / ')}`
}

/** Money is kept in fen and shown in yuan. */
export function isMoney(field: string): boolean {
  return field.endsWith('Fen')
}

export function shownNumber(field: string, number: number): string {
  return String(isMoney(field) ? number / 100 : number)
}

export function valueWord(t: Text, field: ChoiceField, value: string): string {
  if (value === noMark || field === 'friend') return t(`segments.value.${value}`)
  if (field === 'platform') return t(`shell.platform.${value}`)
  if (field === 'channel') return t(`customers.channel.${value}`)
  if (field === 'level' || field === 'stage' || field === 'term' || field === 'dealHistory') {
    return t(`segments.${field}.${value}`)
  }
  return value
}
