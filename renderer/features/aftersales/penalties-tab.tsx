import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { penaltyLimits, violationClasses } from '#shared/aftersales/penalty.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { PenaltyRulesForm } from './penalty-rules-form.tsx'

type Penalties = Value<'aftersales.penalties'>

/** 违规处罚台账 (R40): two sums that never add up, what they mean now, and every line of them. */
export function PenaltiesTab() {
  const t = useText()
  const pages = usePages()
  const page = useLast(useQuery('aftersales.penalties', { after: pages.after, day: dayOf(now()) }).value)
  if (!page) return <div aria-busy="true" />
  return (
    <div className="as-page as-scroll">
      <div className="as-head as-wide">
        <Sums page={page} />
        <FormButton words={t('aftersales.penalty.add')}>{(close) => <ViolationForm onDone={close} />}</FormButton>
        {page.rows.length === 0 && <p className="gt-quiet">{t('aftersales.penalty.none')}</p>}
        <ul className="as-lines">
          {page.rows.map((row) => (
            <ViolationLine key={row.id} row={row} />
          ))}
        </ul>
        <Pager pages={pages} next={page.next} />
        <Checks page={page} />
      </div>
    </div>
  )
}

function Sums({ page }: { readonly page: Penalties }) {
  const t = useText()
  const { general, serious, screenedUntil, isClosed } = page
  return (
    <section>
      <p className="gt-quiet">{t('aftersales.penalty.apart')}</p>
      {[['general', general] as const, ['serious', serious] as const].map(([kind, { sum, left }]) => (
        <p key={kind}>
          <strong>{t(`aftersales.penalty.${kind}`)}</strong>{' '}
          {t('aftersales.penalty.sum', { sum, left, limit: penaltyLimits[kind] })}
        </p>
      ))}
      {screenedUntil !== null && (
        <p className="as-late">{t('aftersales.penalty.screened', { until: screenedUntil })}</p>
      )}
      {screenedUntil === null && general.reachedOn !== null && (
        <p>{t('aftersales.penalty.screenedOver', { on: general.reachedOn })}</p>
      )}
      {isClosed && <p className="as-late">{t('aftersales.penalty.closed')}</p>}
    </section>
  )
}

function ViolationLine({ row }: { readonly row: Penalties['rows'][number] }) {
  const t = useText()
  const { id, version, on, points, rule, evidence, expiresOn, personName, counts } = row
  const { problem, start } = useSending('aftersales', () =>
    runCommand('aftersales.removeViolation', { id, expected: version }),
  )
  const more = [personName, evidence, expiresOn && t('aftersales.penalty.expires', { on: expiresOn })].filter(Boolean)
  return (
    <li className="as-line">
      <span>{on}</span>
      <strong>{t(`aftersales.penalty.${row.class}`)}</strong>
      <span>{points}</span>
      <span className="as-grow">
        {rule} <span className="gt-quiet">{more.join(' · ')}</span>
      </span>
      {!counts && <span className="gt-quiet">{t('aftersales.penalty.over')}</span>}
      <ProblemLine problem={problem} />
      <RemoveButton label={`${t('aftersales.penalty.remove')} ${on} ${rule}`} onRemove={() => void start()} />
    </li>
  )
}

function ViolationForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const [kind, setKind] = useState<(typeof violationClasses)[number]>('general')
  const { typed, field } = useTyped(() => ({ on: dayOf(now()), points: '', rule: '', evidence: '', expiresOn: '' }))

  async function send() {
    const points = Number(typed.points)
    const isRead =
      typed.on !== '' && Number.isInteger(points) && points >= 1 && points <= 48 && typed.rule.trim() !== ''
    if (!isRead) return t('aftersales.penalty.needs')
    return runCommand('aftersales.addViolation', {
      ...{ on: typed.on, class: kind, points, rule: typed.rule, evidence: typed.evidence },
      ...{ ticketId: null, personId: null, expiresOn: typed.expiresOn === '' ? null : typed.expiresOn },
    })
  }

  return (
    <OpenedForm columns={3} domain="aftersales" onSend={send} onDone={onDone}>
      <LineField autoFocus isTitled type="date" label={t('aftersales.penalty.on')} {...field('on')} />
      <LineField
        isTitled
        inputMode="numeric"
        maxLength={2}
        label={t('aftersales.penalty.points')}
        {...field('points')}
      />
      <LineField isTitled type="date" label={t('aftersales.penalty.expiresOn')} {...field('expiresOn')} />
      <div className="gt-wide">
        <ChoiceRow
          label={t('aftersales.penalty.class')}
          choices={violationClasses.map((value) => ({ value, label: t(`aftersales.penalty.${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
      </div>
      <LineField className="gt-wide" isTitled maxLength={200} label={t('aftersales.penalty.rule')} {...field('rule')} />
      <LineField
        className="gt-wide"
        isTitled
        maxLength={500}
        label={t('aftersales.penalty.evidence')}
        {...field('evidence')}
      />
    </OpenedForm>
  )
}

function Checks({ page }: { readonly page: Penalties }) {
  const t = useText()
  return (
    <section aria-label={t('aftersales.penalty.checks')}>
      <h3>{t('aftersales.penalty.checks')}</h3>
      <p className="gt-quiet">{t('aftersales.penalty.checks.help')}</p>
      <ul>
        {page.checks.map(({ id, text, isMet }) => (
          <li key={id}>
            {isMet ? '✓' : '—'} {text}
          </li>
        ))}
      </ul>
      <PenaltyRulesForm page={page} />
    </section>
  )
}
