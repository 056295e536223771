import { Button } from '@mantine/core'
import { IconMessageCircleQuestion } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { Moment } from '#shared/norms/norm-set.ts'
import { replaced } from '#shared/norms/verdict.ts'
import { FoundLine } from './found-line.tsx'
import { useHeldCopies } from './held-copies.ts'
import { useShopNorms } from './shop-norms.ts'
import './outgoing.css'

interface Props {
  /** Where a held copy of it would stand: what is said there is not said twice. */
  readonly place: string
  readonly text: string
  readonly moment: Moment
  /** Takes the text with everything replaced that has one replacement. */
  readonly onReplace: (text: string) => void
}

/** Nobody wants to be corrected in the middle of a word. */
const pauseMs = 600
const mostTold = 2

/** What stands in a draft that could be said better: one quiet line, once the hands rest. */
export function DraftHints({ place, text, moment, onReplace }: Props) {
  const t = useText()
  const set = useShopNorms()
  const rested = useRested(text)
  const isHeld = useHeldCopies((all) => place in all)
  if (!set || isHeld || rested !== text || text.trim() === '') return null
  const found = set.find(text, moment).map((finding) => ({ ...finding, message: 0 }))
  if (found.length === 0) return null
  const better = replaced([text], found)?.[0]
  return (
    <div className="og-hints" role="status" aria-label={t('norms.draft.label')}>
      <IconMessageCircleQuestion size={14} className="og-icon" aria-hidden />
      <ul className="og-found">
        {found.slice(0, mostTold).map((one) => (
          <FoundLine key={one.rule.ruleId} finding={one} text={text} />
        ))}
      </ul>
      {better !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => onReplace(better)}>
          {t('norms.held.replace')}
        </Button>
      )}
    </div>
  )
}

/** The text as it was when the hands last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
