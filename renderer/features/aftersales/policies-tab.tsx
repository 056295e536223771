import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { leads } from '#shared/kernel/role.ts'
import { dayOf } from '#shared/kernel/time.ts'

type Notice = Value<'aftersales.notices'>[number]

/** Rules of the shop that are told beforehand, and promises that were kept at a loss (R43). */
export function PoliciesTab() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const notices = useQuery('aftersales.notices', {}).value ?? []
  return (
    <div className="as-page as-scroll">
      <div className="as-head as-wide">
        <p className="gt-quiet">{t('aftersales.notice.help')}</p>
        {isLead && (
          <FormButton words={t('aftersales.notice.new')}>
            {(close) => <NoticeForm notice={null} onDone={close} />}
          </FormButton>
        )}
        {notices.length === 0 && <p className="gt-quiet">{t('aftersales.notice.none')}</p>}
        <ul className="as-lines">
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} isLead={isLead} />
            </li>
          ))}
        </ul>
        <h3>{t('aftersales.kept')}</h3>
        <p className="gt-quiet">{t('aftersales.kept.help')}</p>
        <FormButton words={t('aftersales.kept.add')}>
          {(close) => <KeptForm notices={notices} onDone={close} />}
        </FormButton>
        {isLead && <KeptList />}
      </div>
    </div>
  )
}

function NoticeLine({ notice, isLead }: { readonly notice: Notice; readonly isLead: boolean }) {
  const t = useText()
  const { topic, text, words, isActive } = notice
  return (
    <>
      <p>
        <strong>{topic}</strong> {text}{' '}
        <span className="gt-quiet">
          {words.length === 0 ? t('aftersales.notice.always') : words.join(' / ')}
          {!isActive && ` · ${t('aftersales.notice.off')}`}
        </span>
      </p>
      {isLead && (
        <FormButton words={t('aftersales.notice.edit')}>
          {(close) => <NoticeForm notice={notice} onDone={close} />}
        </FormButton>
      )}
    </>
  )
}

function NoticeForm({ notice, onDone }: { readonly notice: Notice | null; readonly onDone: () => void }) {
  const t = useText()
  const [isActive, setActive] = useState(notice?.isActive ?? true)
  const { typed, field } = useTyped(() => ({
    topic: notice?.topic ?? '',
    text: notice?.text ?? '',
    words: notice?.words.join('、') ?? '',
  }))

  async function send() {
    const { topic, text } = typed
    const words = typed.words.split(/[、，,\s]+/u).filter((word) => word !== '')
    if (topic.trim() === '' || text.trim() === '') return t('aftersales.notice.needs')
    const known = { id: notice?.id ?? null, expected: notice?.version ?? null }
    return runCommand('aftersales.saveNotice', { ...known, topic, text, words, isActive })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      <LineField autoFocus isTitled maxLength={40} label={t('aftersales.notice.topic')} {...field('topic')} />
      <LineField isTitled label={t('aftersales.notice.words')} {...field('words')} />
      <TextField
        className="gt-wide"
        isTitled
        minRows={2}
        maxLength={300}
        label={t('aftersales.notice.text')}
        {...field('text')}
      />
      <TickField label={t('aftersales.notice.active')} isTicked={isActive} onTick={setActive} />
    </OpenedForm>
  )
}

function KeptForm({ notices, onDone }: { readonly notices: readonly Notice[]; readonly onDone: () => void }) {
  const t = useText()
  const [noticeId, setNotice] = useState<string | null>(null)
  const { typed, field } = useTyped(() => ({ what: '', loss: '' }))

  async function send() {
    const lossFen = parseFen(typed.loss)
    if (typed.what.trim() === '' || lossFen === null) return t('aftersales.kept.needs')
    return runCommand('aftersales.keepPromise', { what: typed.what, lossFen, noticeId, ticketId: null })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      <LineField autoFocus isTitled maxLength={200} label={t('aftersales.kept.what')} {...field('what')} />
      <LineField isTitled inputMode="decimal" maxLength={12} label={t('aftersales.kept.loss')} {...field('loss')} />
      <PickField
        isTitled
        label={t('aftersales.kept.notice')}
        placeholder={t('aftersales.kept.noNotice')}
        values={notices.map(({ id }) => id)}
        wordsOf={(id) => notices.find((one) => one.id === id)?.topic ?? ''}
        value={noticeId}
        onPick={setNotice}
        onClear={() => setNotice(null)}
      />
    </OpenedForm>
  )
}

/** Rules somebody has to look at; each leaves the list with what became of it. */
function KeptList() {
  const t = useText()
  const kept = useQuery('aftersales.keptPromises', {}).value ?? []
  if (kept.length === 0) return <p className="gt-quiet">{t('aftersales.kept.none')}</p>
  return (
    <ul className="as-lines">
      {kept.map(({ id, version, what, lossFen, keptAt, keptByName, topic }) => (
        <li key={id}>
          <p>
            {topic !== null && <strong>{topic}</strong>} {what}{' '}
            <span className="gt-quiet">
              {t('aftersales.kept.line', { loss: formatFen(lossFen), name: keptByName, on: dayOf(keptAt) })}
            </span>
          </p>
          <OneLine
            label={t('aftersales.kept.decide')}
            action={t('aftersales.kept.done')}
            onSend={(words) => void runCommand('aftersales.decideRule', { id, expected: version, words })}
          />
        </li>
      ))}
    </ul>
  )
}
