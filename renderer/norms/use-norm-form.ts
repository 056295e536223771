import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import { useBase } from '#renderer/ui/use-base.ts'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import type { NormRule, RuleContent } from '#shared/norms/norm-rule.ts'
import type { NormVersion } from './norm-versions.ts'

export interface NormForm {
  readonly content: RuleContent
  change(change: Partial<RuleContent>): void
  readonly problem: string | null
  /** There is a row that can be taken away. */
  readonly isStored: boolean
  /** How often it was put back to what came with the program. */
  readonly resets: number
  save(): Promise<void>
  remove(): Promise<void>
}

/** The fields of one rule while they are changed. `version`: of its row, when it has one. */
export function useNormForm(rule: NormRule, version: NormVersion, onSaved: (ruleId: string) => void): NormForm {
  const failureText = useFailureText('norms')
  const wordsOf = useRuleWords()
  const { ruleId, builtIn } = rule
  const filled = (from: NormRule): RuleContent => {
    const { ruleId: _ruleId, builtIn: _builtIn, source: _source, ...given } = from
    return { ...given, hint: wordsOf(from, 'hint'), instead: wordsOf(from, 'instead') }
  }
  const [content, setContent] = useState(() => filled(rule))
  const [problem, setProblem] = useState<string | null>(null)
  const [resets, setResets] = useState(0)
  const { base, saved, catchUp } = useBase(version)

  function told(result: Awaited<ReturnType<typeof runCommand<'norms.save' | 'norms.remove'>>>): void {
    setProblem(result.ok ? null : failureText(result.failure))
    if (!result.ok && result.failure.code === 'stale') catchUp()
  }

  return {
    content,
    change(change) {
      setContent({ ...content, ...change })
      setProblem(null)
    },
    problem,
    isStored: base !== null,
    resets,
    async save() {
      // Words of the messages stay in the messages: only what was written anew is the shop's.
      const shown = filled(rule)
      const texts = {
        hint: content.hint === shown.hint ? rule.hint : content.hint,
        instead: content.instead === shown.instead ? rule.instead : content.instead,
      }
      const given = { id: base?.id ?? null, builtIn, expected: base?.version ?? null }
      const result = await runCommand('norms.save', { ...given, content: { ...content, ...texts } })
      told(result)
      if (!result.ok) return
      saved(result.value)
      onSaved(builtIn ?? result.value.id)
    },
    async remove() {
      if (base === null) return
      const result = await runCommand('norms.remove', { id: base.id, expected: base.version })
      told(result)
      if (!result.ok) return
      const plain = builtInRules.find((one) => one.ruleId === builtIn)
      if (plain) setContent(filled(plain))
      setResets(resets + 1)
      saved(null)
      onSaved(builtIn ?? ruleId)
    },
  }
}
