import { UnstyledButton } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Finding } from '#shared/norms/norm-set.ts'
import type { HeldCopy } from './held-copies.ts'
import { useRuleWords } from './rule-words.ts'

interface Props {
  readonly finding: Finding
  readonly text: string
  /** Absent: only told, beside a draft. */
  readonly held?: HeldCopy
}

const mostShown = 16

/** What is wrong, in one line, and how it could be said; a press takes that sentence. */
export function FoundLine({ finding, text, held }: Props) {
  const t = useText()
  const words = useRuleWords()
  const { rule, spans } = finding
  const [span] = spans
  const piece = text.slice(span?.start, span?.end)
  const isShort = span !== undefined && piece.length <= mostShown && piece.length < text.length
  const instead = rule.replaceBy === '' ? words(rule, 'instead') : ''
  return (
    <li className="og-line" data-severity={rule.severity}>
      <span>
        {isShort
          ? t('norms.breaks', { words: piece, rule: words(rule, 'hint') })
          : words(rule, 'hint') || words(rule, 'name')}
      </span>
      {held?.reword && instead !== '' && (
        <UnstyledButton className="og-instead" onClick={() => held.reword?.(instead, null)}>
          {t('norms.held.instead', { text: instead })}
        </UnstyledButton>
      )}
    </li>
  )
}
