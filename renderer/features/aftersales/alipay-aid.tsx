import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { parseInstant } from '#shared/kernel/time.ts'
import { aidReminders, dispatchVerdict, outerSigns, returnVerdict, riskBearer } from '#shared/knowledge/alipay-aid.ts'

/** 支付宝交易纠纷规则 worked out for a case (R39): an aid, to be verified; the platform decides. */
export function AlipayAid() {
  const t = useText()
  return (
    <section aria-label={t('knowledge.aid')}>
      <h3>{t('knowledge.aid')}</h3>
      <p className="as-warn">{t('knowledge.aid.help')}</p>
      <Risk />
      <Dispatch />
      <Returning />
      <Signs />
      <h4>{t('knowledge.aid.reminders')}</h4>
      <ul>
        {aidReminders.map((one) => (
          <li key={one}>{t(`knowledge.aid.reminder.${one}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Aid({
  title,
  says,
  children,
}: {
  readonly title: string
  readonly says: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className="as-aid">
      <legend>{title}</legend>
      <div className="as-line">{children}</div>
      <strong role="status">{says}</strong>
    </fieldset>
  )
}

function Risk() {
  const t = useText()
  const [found, setFound] = useState<'beforeSigning' | 'afterSigning'>('beforeSigning')
  const [isAgreed, setAgreed] = useState(false)
  return (
    <Aid title={t('knowledge.aid.risk')} says={t(`knowledge.aid.risk.${riskBearer(found, isAgreed)}`)}>
      <ChoiceRow
        label={t('knowledge.aid.risk.found')}
        choices={(['beforeSigning', 'afterSigning'] as const).map((value) => ({
          value,
          label: t(`knowledge.aid.found.${value}`),
        }))}
        value={found}
        onChoose={setFound}
      />
      <TickField label={t('knowledge.aid.risk.agreed')} isTicked={isAgreed} onTick={setAgreed} />
    </Aid>
  )
}

function Dispatch() {
  const t = useText()
  const { typed, field } = useTyped(() => ({ shipped: '', asked: '' }))
  const asked = parseInstant(typed.asked)
  const says =
    asked === null
      ? t('knowledge.aid.needsTime')
      : t(`knowledge.aid.dispatch.${dispatchVerdict(parseInstant(typed.shipped), asked)}`)
  return (
    <Aid title={t('knowledge.aid.dispatch')} says={says}>
      <LineField isTitled type="datetime-local" label={t('knowledge.aid.shippedAt')} {...field('shipped')} />
      <LineField isTitled type="datetime-local" label={t('knowledge.aid.refundAt')} {...field('asked')} />
    </Aid>
  )
}

function Returning() {
  const t = useText()
  const [isInTime, setInTime] = useState(true)
  const [accepts, setAccepts] = useState(true)
  return (
    <Aid title={t('knowledge.aid.return')} says={t(`knowledge.aid.return.${returnVerdict(isInTime, accepts)}`)}>
      <TickField label={t('knowledge.aid.return.inTime')} isTicked={isInTime} onTick={setInTime} />
      <TickField label={t('knowledge.aid.return.accepts')} isTicked={accepts} onTick={setAccepts} />
    </Aid>
  )
}

type Sign = (typeof outerSigns)[number]

function Signs() {
  const t = useText()
  const [seen, setSeen] = useState<readonly Sign[]>([])
  const missing = outerSigns.filter((one) => !seen.includes(one))
  const signs = missing.map((one) => t(`knowledge.aid.sign.${one}`)).join(' · ')
  const says = missing.length === 0 ? t('knowledge.aid.signs.all') : t('knowledge.aid.signs.some', { signs })
  return (
    <Aid title={t('knowledge.aid.signs')} says={says}>
      {outerSigns.map((one) => (
        <TickField
          key={one}
          label={t(`knowledge.aid.sign.${one}`)}
          isTicked={seen.includes(one)}
          onTick={(isSeen) => setSeen(isSeen ? [...seen, one] : seen.filter((other) => other !== one))}
        />
      ))}
    </Aid>
  )
}
