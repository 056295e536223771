import { CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpening } from '#renderer/data/session.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Told } from '#shared/wire.ts'
import './told-strip.css'

/** What the program has to say about the data itself: quiet, in no one's way, there until it is put away. */
export function ToldStrip() {
  const t = useText()
  const opening = useOpening()
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const told = opening.state === 'open' ? opening.told : []
  const shown = told.filter((one) => lasts(one) || !putAway.includes(JSON.stringify(one)))
  if (shown.length === 0) return null
  return (
    <div className="gt-told" role="status" aria-label={t('backup.told')}>
      {shown.map((one) => (
        <div key={one.code} className="gt-told-line">
          {one.code === 'view_rebuilt' ? <IconInfoCircle size={16} /> : <IconAlertTriangle size={16} />}
          <span>{t(`backup.told.${one.code}`, { ...one.details })}</span>
          <span className="gt-spread" />
          {!lasts(one) && (
            <CloseButton
              size="sm"
              aria-label={t('shell.close')}
              onClick={() => setPutAway([...putAway, JSON.stringify(one)])}
            />
          )}
        </div>
      ))}
    </div>
  )
}

/** A full disk stays on screen as long as it is full. */
function lasts({ code }: Told): boolean {
  return code === 'disk_full'
}
