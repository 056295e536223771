import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { contentOf, formOf } from './script-form.ts'
import { ScriptRow } from './script-row.tsx'
import { everywhere, newScript, openScript, shownChoices, useScriptsView } from './scripts-view.ts'

/** The replies of the chosen place, narrowed by what is typed. */
export function ScriptList() {
  const t = useText()
  const failureText = useFailureText('scripts')
  const list = useRef<HTMLDivElement>(null)
  const { place, shown, text, openId, edits } = useScriptsView()
  const where = JSON.stringify([place, shown, text])
  const pages = usePages(where)
  const asked = useQuery('scripts.page', {
    status: shown === 'all' || shown === 'mine' ? null : shown,
    ...place,
    whose: shown === 'mine' ? 'mine' : 'all',
    text,
    after: pages.after,
  })
  const page = useLast(asked.value)
  const rows = page?.rows ?? []
  const entry = rows.find(({ id }) => id === openId)?.id ?? rows[0]?.id

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    const first = list.current?.querySelector<HTMLElement>('[role="option"]')
    first?.focus()
    first?.click()
  }

  return (
    <section className="sc-list" aria-label={t('scripts.page.list')}>
      <div className="sc-list-top">
        <LineField
          autoFocus
          className="sc-grow"
          label={t('scripts.page.search')}
          maxLength={200}
          value={text}
          onText={(text) => useScriptsView.setState({ text })}
          onKeyDown={press}
        />
        <Button leftSection={<IconPlus size={14} />} onClick={() => openScript(newScript)}>
          {t('scripts.page.new')}
        </Button>
      </div>
      <div className="sc-list-top">
        <PickField
          className="sc-grow"
          label={t('scripts.page.shown')}
          values={shownChoices}
          wordsOf={(one) => t(`scripts.page.shown.${one}`)}
          value={shown}
          onPick={(next) => useScriptsView.setState({ shown: next })}
        />
        <span className="gt-quiet">{page && t('scripts.page.total', { count: page.total ?? rows.length })}</span>
      </div>
      <ProblemLine problem={asked.failure && failureText(asked.failure)} />
      {rows.length > 0 && (
        <div className="sc-rows" role="listbox" aria-label={t('scripts.page.list')} ref={list}>
          {rows.map((script) => {
            const edit = edits[script.id]
            return (
              <ScriptRow
                key={script.id}
                script={script}
                isChosen={script.id === openId}
                isEdited={edit !== undefined && contentOf(edit.form) !== contentOf(formOf(script))}
                isEntry={script.id === entry}
                onChoose={() => openScript(script.id)}
              />
            )
          })}
        </div>
      )}
      {page && rows.length === 0 && (
        <div className="sc-nothing">
          <Text className="gt-quiet">{t(nothingWords(text, shown))}</Text>
          {(place.step !== null || place.shelf !== null || shown !== 'all') && text.trim() !== '' && (
            <Button variant="default" onClick={() => useScriptsView.setState({ place: everywhere, shown: 'all' })}>
              {t('scripts.page.everywhere')}
            </Button>
          )}
        </div>
      )}
      <Pager pages={pages} next={page?.next} />
    </section>
  )
}

function nothingWords(text: string, shown: string): string {
  return text.trim() === '' ? `scripts.page.nothing.${shown}` : 'scripts.page.nothingFound'
}
