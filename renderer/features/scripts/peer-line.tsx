import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import type { PeerAnswer } from '#shared/scripts/peer-answer.ts'
import { AdoptForm } from './adopt-form.tsx'
import { showInLibrary } from './scripts-view.ts'

/** One answer with its source, and what was made of it. */
export function PeerLine({ row, onMend }: { row: PeerAnswer; onMend: () => void }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const [isAdopting, adopt] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, version, shop, platform, answer, rating, heardAt, adoptedAs } = row

  async function remove(): Promise<void> {
    const result = await runCommand('scripts.removePeer', { id, expected: version })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <li>
      <p className="sc-facts gt-quiet">
        <span className="sc-tag" data-rating={rating}>
          {t(`scripts.rating.${rating}`)}
        </span>
        <span>{shop}</span>
        <span>{platform === null ? t('scripts.peer.counter') : t(`shell.platform.${platform}`)}</span>
        <span>{formatInstant(heardAt).slice(0, 10)}</span>
        <span className="gt-spread" />
        {adoptedAs === null ? (
          <>
            <Button size="compact-xs" variant="default" onClick={() => adopt(!isAdopting)} aria-expanded={isAdopting}>
              {t('scripts.peer.adopt')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onMend}>
              {t('scripts.peer.mend')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void remove()}>
              {t('scripts.peer.remove')}
            </Button>
          </>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => showInLibrary(adoptedAs)}>
            {t('scripts.peer.adopted')}
          </Button>
        )}
      </p>
      <p className="sc-read">{answer}</p>
      {isAdopting && <AdoptForm id={id} onLeave={() => adopt(false)} />}
      <ProblemLine problem={problem} />
    </li>
  )
}
