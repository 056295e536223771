import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { mayChange, mayLead } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import { shelfOf } from '#shared/scripts/shelf.ts'
import type { Writer } from './new-script.tsx'
import { ScriptMessages } from './script-messages.tsx'
import { ScriptUses } from './script-uses.tsx'
import { showInLibrary } from './scripts-view.ts'

type Pair = Value<'scripts.duplicates'>['pairs'][number]

/** Scripts that say the same, side by side: one is kept, the other goes out of use. */
export function DuplicatesTab({ person }: { person: Writer }) {
  const t = useText()
  const { value } = useQuery('scripts.duplicates', {})
  if (!value) return <div className="sc-pad gt-quiet">{t('scripts.same.looking')}</div>
  if (value.pairs.length === 0) return <div className="sc-pad gt-quiet">{t('scripts.same.none')}</div>
  return (
    <div className="sc-pad sc-tab">
      <Text className="gt-quiet">{t('scripts.same.help', { count: value.total })}</Text>
      <ul className="sc-pairs" onKeyDown={moveByArrows}>
        {value.pairs.map((pair) => (
          <PairLine key={`${pair.one.id} ${pair.other.id}`} pair={pair} person={person} />
        ))}
      </ul>
    </div>
  )
}

function PairLine({ pair: { one, other, share }, person }: { pair: Pair; person: Writer }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const merge = useCommand('scripts.mergeDuplicate')
  const [problem, setProblem] = useState<string | null>(null)
  const may = (row: Script) => mayLead(person.role) || mayChange(row, person.id)

  async function keep(kept: Script, dropped: Script): Promise<void> {
    const result = await merge.run({ keep: kept.id, drop: dropped.id, expected: dropped.version })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <li data-row>
      <span className="sc-tag">
        {share === 1 ? t('scripts.same.exact') : t('scripts.same.near', { percent: Math.floor(share * 100) })}
      </span>
      <div className="sc-pair">
        {[one, other].map((row, at) => (
          <Side key={row.id} script={row}>
            {may(one) && may(other) && (
              <Button
                size="compact-xs"
                variant="default"
                loading={merge.isRunning}
                title={t(at === 0 ? 'scripts.same.dropsOther' : 'scripts.same.dropsOne')}
                onClick={() => void keep(row, at === 0 ? other : one)}
              >
                {t('scripts.same.keep')}
              </Button>
            )}
          </Side>
        ))}
      </div>
      <ProblemLine problem={problem} />
    </li>
  )
}

function Side({ script, children }: { script: Script; children: React.ReactNode }) {
  const t = useText()
  return (
    <article>
      <p className="sc-facts">
        <Button size="compact-xs" variant="subtle" onClick={() => showInLibrary(script.id)}>
          {script.title}
        </Button>
        <span className="gt-quiet">
          {t(`scripts.shelf.${shelfOf(script)}`)} · {script.category}
        </span>
        {script.status === 'draft' && <span className="sc-tag">{t('scripts.status.draft')}</span>}
        {script.shortcut !== '' && <kbd className="sc-shortcut">{script.shortcut}</kbd>}
      </p>
      <ScriptMessages script={script} />
      <p className="sc-facts">
        <ScriptUses script={script} />
        <span className="gt-spread" />
        {children}
      </p>
    </article>
  )
}
