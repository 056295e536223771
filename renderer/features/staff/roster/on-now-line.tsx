import { IconUserCheck } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { shiftsKey } from '#shared/readiness/shift-of.ts'
import './roster.css'

/** Who is on now by the rota, in one line over the team (R02). */
export function OnNowLine() {
  const t = useText()
  const { value } = useQuery('roster.onNow', { shifts: shiftsKey(useNow()) })
  if (!value) return null
  return (
    <p className="ro-now">
      <IconUserCheck size={15} aria-hidden />
      {value.length === 0 ? t('roster.onNow.nobody') : <strong>{t('roster.onNow')}</strong>}
      {value.map(({ personId, name, role, shift, isStaying }) => (
        <span key={`${personId} ${shift}`}>
          {name}{' '}
          <span className="gt-quiet">
            {t(`shell.role.${role}`)} · {t(isStaying ? 'roster.onNow.stays' : `roster.duty.${shift}`)}
          </span>
        </span>
      ))}
    </p>
  )
}
