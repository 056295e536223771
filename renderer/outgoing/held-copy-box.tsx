import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { type Placed, replaced } from '#shared/norms/verdict.ts'
import { FoundLine } from './found-line.tsx'
import { dropHeld, type HeldCopy, useHeldCopies } from './held-copies.ts'
import { MarkedText } from './marked-text.tsx'
import { ReasonRow } from './reason-row.tsx'
import './outgoing.css'

interface Props {
  /** Where the copy was tried. */
  readonly place: string
  /** When this changes the person has turned to something else. */
  readonly turnsWith?: string
  readonly onLeave: () => void
}

/** A copy that is held: what was found, marked, and the ways on. There is nothing here when all is well. */
export function HeldCopyBox({ place, turnsWith = '', onLeave }: Props) {
  return <WhileHere key={`${place} ${turnsWith}`} place={place} onLeave={onLeave} />
}

/** Another search, another buyer: the copy is given up. */
function WhileHere({ place, onLeave }: Props) {
  const held = useHeldCopies((all) => all[place])
  useEffect(() => () => dropHeld(place), [place])
  return held ? <Held key={held.since} held={held} place={place} onLeave={onLeave} /> : null
}

function Held({ held, place, onLeave }: { held: HeldCopy; place: string; onLeave: () => void }) {
  const t = useText()
  const { texts, found, verdict } = held
  const told = found.filter(({ rule }) => rule.severity !== 'hint')
  const better = replaced(texts, found)
  const Icon = verdict === 'block' ? IconHandStop : IconAlertTriangle

  function leave(): void {
    dropHeld(place)
    onLeave()
  }

  return (
    <section
      className="og-held"
      data-verdict={verdict}
      role="alert"
      aria-label={t(verdict === 'block' ? 'norms.held.block' : 'norms.held.warn')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
        event.stopPropagation()
        leave()
      }}
    >
      <div className="og-head">
        <Icon size={15} className="og-icon" aria-hidden />
        <strong>{t(verdict === 'block' ? 'norms.held.block' : 'norms.held.warn')}</strong>
        <CloseButton size="sm" aria-label={t('norms.held.leave')} onClick={leave} />
      </div>
      <div className="og-text">
        {texts.map((text, message) =>
          isTold(told, message) ? (
            <p key={text}>
              <MarkedText text={text} found={told.filter((one) => one.message === message)} />
            </p>
          ) : null,
        )}
      </div>
      <ul className="og-found">
        {told.slice(0, 3).map((one) => (
          <FoundLine key={one.rule.ruleId + one.message} finding={one} text={texts[one.message] ?? ''} held={held} />
        ))}
      </ul>
      <div className="og-ways">
        {verdict === 'ask' && (
          <Button size="compact-xs" variant="default" onClick={() => void held.again(texts)}>
            {t('norms.held.again')}
          </Button>
        )}
        {better && (
          <Button size="compact-xs" variant="light" onClick={() => void held.again(better)}>
            {t('norms.held.replace')}
          </Button>
        )}
        {held.reword && (
          <Button size="compact-xs" variant="light" onClick={() => rewordFirst(held, told)}>
            {t('norms.held.reword')}
          </Button>
        )}
      </div>
      {verdict === 'reason' && <ReasonRow place={place} held={held} />}
    </section>
  )
}

function isTold(told: readonly Placed[], message: number): boolean {
  return told.some((one) => one.message === message)
}

/** The first text something was found in, with that piece chosen. */
function rewordFirst({ texts, reword }: HeldCopy, [worst]: readonly Placed[]): void {
  const isOne = texts.length === 1
  reword?.(isOne ? (texts[0] ?? '') : texts.join('\n'), isOne ? (worst?.spans[0] ?? null) : null)
}
