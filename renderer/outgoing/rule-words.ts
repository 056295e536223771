import { useCallback } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { NormRule, RuleContent } from '#shared/norms/norm-rule.ts'

type Named = Pick<RuleContent, 'name' | 'hint' | 'instead'> & Pick<NormRule, 'builtIn'>

/** What a rule is called, says and suggests: the shop's words, else those of the messages. */
export function useRuleWords(): (rule: Named, part: 'name' | 'hint' | 'instead') => string {
  const t = useText()
  return useCallback(
    (rule, part) => {
      if (rule[part] !== '' || rule.builtIn === null) return rule[part]
      return t(`norms.rule.${rule.builtIn}.${part}`)
    },
    [t],
  )
}
