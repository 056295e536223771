import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { MarkedText } from '#renderer/outgoing/marked-text.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import { dayOf } from '#shared/kernel/time.ts'
import type { NormRule, RuleContent } from '#shared/norms/norm-rule.ts'
import { normSet } from '#shared/norms/norm-set.ts'

interface Props {
  /** The own rule that is to be changed; null for a new one. */
  readonly id: string | null
  readonly builtIn: string | null
  readonly content: RuleContent
}

/** A dry run: one sentence at once, and all scripts and newest chats at a press. The rule need not be saved or on. */
export function NormTry({ id, builtIn, content }: Props) {
  const t = useText()
  const [sample, setSample] = useState('')
  const [tried, setTried] = useState<Props | null>(null)
  const { value } = useQuery('norms.tryOut', tried)
  const rule: NormRule = { ...content, enabled: true, ruleId: 'tried', builtIn, source: null }
  const isOfToday = tried?.content === content
  return (
    <div className="st-norm-try">
      <Sample rule={rule} text={sample} onType={setSample} />
      <div className="st-norm-row">
        <Button variant="default" onClick={() => setTried({ id, builtIn, content })}>
          {t('norms.page.tryOut')}
        </Button>
        <span className="gt-quiet">{t('norms.page.tryHelp')}</span>
      </div>
      {tried && value && (
        <div aria-live="polite" data-old={!isOfToday || undefined}>
          {content.side !== 'buyer' && <Tried rule={rule} tried={value.scripts} words="found" />}
          {value.talks.scanned > 0 && <Tried rule={rule} tried={value.talks} words="foundTalks" />}
          {value.talks.scanned > 0 && <Changed talks={value.talks} />}
        </div>
      )}
    </div>
  )
}

function Sample({ rule, text, onType }: { rule: NormRule; text: string; onType: (text: string) => void }) {
  const t = useText()
  const moment = { isGreeting: rule.when === 'greeting', isDispute: rule.when === 'dispute', on: dayOf(now()) }
  const side = rule.side === 'buyer' ? 'buyer' : 'agent'
  const set = normSet([{ ...rule, from: null, until: null }])
  const found = text.trim() === '' ? [] : set.find(text, { ...moment, side })
  return (
    <>
      <LineField isTitled label={t('norms.page.sample')} maxLength={500} value={text} onText={onType} />
      {text.trim() !== '' && (
        <p aria-live="polite">
          <span className="gt-quiet">{t(found.length > 0 ? 'norms.page.sampleFound' : 'norms.page.sampleFree')}</span>{' '}
          <MarkedText text={text} found={found} />
        </p>
      )}
    </>
  )
}

type TriedOn = Value<'norms.tryOut'>['scripts']

/** What the rule as it holds now finds in the same talks. */
function Changed({ talks: { talks, before, found } }: { talks: Value<'norms.tryOut'>['talks'] }) {
  const t = useText()
  return <p>{t('norms.page.beforeAfter', { talks, before, after: found, more: signed(found - before) })}</p>
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count)
}

function Tried({ rule, tried, words }: { rule: NormRule; tried: TriedOn; words: 'found' | 'foundTalks' }) {
  const t = useText()
  const { scanned, found, rows } = tried
  const told = t(`norms.page.${found > 0 ? words : `${words}None`}`, { scanned, count: found })
  return (
    <>
      <strong>{told}</strong>
      {rows.length > 0 && (
        <ScrollPlace className="st-norm-tried" label={told}>
          <ul>
            {rows.map(({ id, title, text, spans }) => (
              <li key={id}>
                <span className="gt-quiet">{title}</span>{' '}
                <span>
                  <MarkedText text={text} found={[{ rule, spans }]} />
                </span>
              </li>
            ))}
          </ul>
        </ScrollPlace>
      )}
      {found > rows.length && <p className="gt-quiet">{t('norms.page.more', { count: rows.length })}</p>}
    </>
  )
}
