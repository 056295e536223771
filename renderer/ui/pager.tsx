import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import './pager.css'

type Cursors = readonly (string | null)[]
const first: Cursors = [null]

/** Which page of a list is looked at. `where` says what the list is of: of something else it begins at its first page. */
export function usePages(where = '') {
  const [kept, keep] = useState({ where, cursors: first })
  const cursors = kept.where === where ? kept.cursors : first
  return {
    after: cursors.at(-1) ?? null,
    isFirst: cursors.length === 1,
    back: () => keep({ where, cursors: cursors.slice(0, -1) }),
    goOn: (next: string | null) => keep({ where, cursors: [...cursors, next] }),
  }
}

interface Props {
  readonly pages: ReturnType<typeof usePages>
  /** Where the next page starts; null at the end. */
  readonly next: string | null | undefined
}

/** To the page before and the next one; nothing where all is on one page. */
export function Pager({ pages: { isFirst, back, goOn }, next = null }: Props) {
  const t = useText()
  if (isFirst && next === null) return null
  return (
    <div className="gt-pager">
      <Button variant="default" disabled={isFirst} onClick={back}>
        {t('shell.pageBefore')}
      </Button>
      <Button variant="default" disabled={next === null} onClick={() => goOn(next)}>
        {t('shell.pageAfter')}
      </Button>
    </div>
  )
}
