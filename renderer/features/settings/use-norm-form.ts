import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { NormRule, RuleContent } from '#shared/norms/norm-rule.ts'

export interface NormForm {
  readonly content: RuleContent
  change(change: Partial<RuleContent>): void
  readonly problem: string | null
  readonly isSaved: boolean
  save(): Promise<void>
  remove(): Promise<void>
}

/** The fields of one rule while they are changed. `version`: id and version of its row, when it has one. */
export function useNormForm(rule: NormRule, version: string | null, onSaved: (ruleId: string) => void): NormForm {
  const failureText = useFailureText('norms')
  const words = useRuleWords()
  const { ruleId, builtIn, source: _source, ...given } = rule
  const shown = { ...given, hint: words(rule, 'hint'), instead: words(rule, 'instead') }
  const [content, setContent] = useState<RuleContent>(shown)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const [id = null, at] = version?.split(' ') ?? []
  const expected = at === undefined ? null : Number(at)

  return {
    content,
    change(change) {
      setContent({ ...content, ...change })
      setSaved(false)
      setProblem(null)
    },
    problem,
    isSaved,
    async save() {
      // Words of the messages stay in the messages: only what was written anew is the shop's.
      const texts = {
        hint: content.hint === shown.hint ? given.hint : content.hint,
        instead: content.instead === shown.instead ? given.instead : content.instead,
      }
      const result = await runCommand('norms.save', { id, builtIn, expected, content: { ...content, ...texts } })
      setProblem(result.ok ? null : failureText(result.failure))
      setSaved(result.ok)
      if (result.ok) onSaved(builtIn ?? result.value.id)
    },
    async remove() {
      if (id === null || expected === null) return
      const result = await runCommand('norms.remove', { id, expected })
      setProblem(result.ok ? null : failureText(result.failure))
      if (result.ok) onSaved(builtIn ?? ruleId)
    },
  }
}
