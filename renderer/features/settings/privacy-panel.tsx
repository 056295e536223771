import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { roles } from '#shared/kernel/role.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Quotas } from '#shared/privacy/quotas.ts'
import './response.css'

/** How many records people may open, and who did (R47, ux 7): for who leads. */
export function PrivacyPanel() {
  const rules = useLast(useQuery('privacy.rules', {}).value)
  return (
    <div className="gt-plain st-response">
      {rules && <QuotaForm key={rules.version ?? 0} rules={rules} />}
      <PrivacyLog />
    </div>
  )
}

function QuotaForm({ rules: { quotas, version } }: { rules: Value<'privacy.rules'> }) {
  const t = useText()
  const [form, setForm] = useState<Quotas>(quotas)
  return (
    <section className="st-quotas" aria-label={t('privacy.quotas')}>
      <h2>{t('privacy.quotas')}</h2>
      <p className="gt-quiet">{t('privacy.quotasHelp')}</p>
      <ShortForm
        domain="privacy"
        onSend={() => runCommand('privacy.saveRules', { expected: version, quotas: form })}
        action={t('shell.save')}
      >
        <div className="st-quota-fields">
          {roles.map((role) => (
            <NumberInput
              key={role}
              label={t(`shell.role.${role}`)}
              placeholder={t('privacy.noLimit')}
              min={0}
              max={10_000}
              allowDecimal={false}
              value={form[role] ?? ''}
              onChange={(value) => setForm({ ...form, [role]: value === '' ? null : Number(value) })}
            />
          ))}
        </div>
      </ShortForm>
    </section>
  )
}

function PrivacyLog() {
  const t = useText()
  const pages = usePages()
  const log = useLast(useQuery('privacy.log', { after: pages.after }).value)
  if (!log) return null
  return (
    <section aria-label={t('privacy.log')}>
      <h2>{t('privacy.log')}</h2>
      <p className="gt-quiet">{t('privacy.logHelp')}</p>
      {log.rows.length === 0 && <p>{t('privacy.logEmpty')}</p>}
      <ul className="st-norm-tried">
        {log.rows.map((line) => (
          <LogLine key={line.note.id} line={line} />
        ))}
      </ul>
      <Pager pages={pages} next={log.next} />
    </section>
  )
}

function LogLine({ line: { note, nick } }: { line: Value<'privacy.log'>['rows'][number] }) {
  const t = useText()
  const { at, personName: name, reason, happening } = note
  const key = happening.kind === 'revealed' ? `revealed.${happening.of}` : happening.kind
  return (
    <li>
      <time className="gt-quiet">{formatInstant(at)}</time>{' '}
      {t(`privacy.line.${key}`, { name, nick: nick ?? t('privacy.gone'), ...happening })}{' '}
      <span className="gt-quiet">{t('privacy.because', { reason })}</span>
    </li>
  )
}
