import { Button } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import type { MergeConflict } from '#shared/checks/check.ts'

interface Props {
  readonly conflicts: readonly MergeConflict[]
  readonly offer: string
  readonly action: string
  readonly onMerge: (because: string | null) => Promise<void>
  readonly onLeave: () => void
}

/** Orders that could go in one parcel (R18). Where something about them is odd, it is said and a reason is asked for. */
export function MergeOffer({ conflicts, offer, action, onMerge, onLeave }: Props) {
  const t = useText()
  const [isAsking, ask] = useState(false)
  const isOdd = conflicts.length > 0
  return (
    <div className="gt-merge">
      <IconPackage size={15} aria-hidden />
      <span className="gt-merge-text">
        {offer}
        {conflicts.map((conflict) => (
          <span key={conflict} className="gt-check-mark">
            {t(`checks.mark.${conflict}`)}
          </span>
        ))}
      </span>
      {isAsking ? (
        <OneLine
          label={t('checks.page.merge.because')}
          action={action}
          onSend={(because) => void onMerge(because).then(onLeave)}
          onLeave={() => {
            ask(false)
            onLeave()
          }}
        />
      ) : (
        <Button size="compact-xs" onClick={() => (isOdd ? ask(true) : void onMerge(null).then(onLeave))}>
          {action}
        </Button>
      )}
    </div>
  )
}
