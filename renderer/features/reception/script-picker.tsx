import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { ownKeyOf } from '#renderer/shell/own-keys.ts'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { BuyerStanding } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import { copyNextMessage } from './copy.ts'
import { DraftField } from './draft-field.tsx'
import { rewordInDraft } from './draft-place.ts'
import { focusSearch } from './focus.ts'
import { LateLine } from './late-line.tsx'
import { PastingLine } from './pasting-line.tsx'
import { buyerViewOf, changeBuyerView, useBuyerView } from './reception-view.ts'
import { ScriptList } from './script-list.tsx'
import { ScriptPreview } from './script-preview.tsx'
import { optionId } from './script-row.tsx'
import { ScriptValuesForm } from './script-values-form.tsx'
import { underWay } from './under-way.ts'
import { useScriptRows } from './use-script-rows.ts'
import { useTakeScript } from './use-take-script.ts'

export interface PickerHandle {
  /** Copies the chosen script; false when something has to be typed first, or nothing is there. */
  takeActive(): Promise<boolean>
}

interface Props {
  readonly reception: Reception
  readonly standing: BuyerStanding
  readonly ref: Ref<PickerHandle>
}

const listId = 'reception-scripts'

/** The heart of the desk: a search field that always has the focus, and the scripts that fit now (R11; ux 4, 9). */
export function ScriptPicker({ reception, standing, ref }: Props) {
  const t = useText()
  const { id } = reception
  const { search, pasting } = useBuyerView(id)
  const copyKey = usePreferences((preferences) => preferences.copyKey)
  const taking = useTakeScript(reception)
  const rows = useScriptRows(reception, search, { standing, values: taking.values })
  const [chosen, choose] = useChosen(`${id} ${rows.step} ${search}`)
  // What is only near is no answer until it is chosen: Enter alone never copies it.
  const first = rows.isNear ? -1 : 0
  const at = Math.max(
    first,
    rows.scripts.findIndex((script) => script.id === chosen),
  )
  const active = rows.scripts[at]
  const setAt = (index: number) => choose(rows.scripts[index]?.id ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: hands begin at the search with every buyer
  useLayoutEffect(focusSearch, [id])

  const takeWhenFound = useTakeWhenFound(`${id} ${search}`, rows.isStale, active, async (script) => {
    const isTaken = await taking.take(script)
    if (isTaken) choose(null)
    return isTaken
  })
  const takeActive = () => underWay(id, takeWhenFound())
  useImperativeHandle(ref, () => ({ takeActive }))

  function edit(): void {
    if (!active) return
    rewordInDraft(id, { scriptId: active.id, text: active.messages.join('\n'), isDraft: false }, null)
  }

  function enter(isWithCtrl: boolean): void {
    if (pasting && search === '') void copyNextMessage(id)
    else if (copyKey === 'ctrlEnter' && !isWithCtrl) edit()
    else void takeActive()
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (ownKeyOf(event.nativeEvent)?.name === 'edit') edit()
    else if (event.altKey || event.shiftKey || !answerKey(event.key, event.ctrlKey || event.metaKey)) return
    event.preventDefault()
  }

  function answerKey(key: string, isWithCtrl: boolean): boolean {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, rows.scripts.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (key === 'Enter') enter(isWithCtrl)
    else if (key === 'Escape' && (search !== '' || pasting)) changeBuyerView(id, { search: '', pasting: null })
    else return false
    return true
  }

  function leave(): void {
    taking.leave()
    requestAnimationFrame(focusSearch)
  }

  return (
    <section className="rc-picker" aria-label={t('reception.page.scripts.title')}>
      <LateLine reception={reception} />
      <TextInput
        data-search
        role="combobox"
        aria-label={t('reception.page.scripts.search')}
        aria-expanded={rows.scripts.length > 0 && taking.asking === null}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(active) : undefined}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSectionWidth="auto"
        rightSection={<span className="rc-search-step">{t(`reception.step.${rows.step}.short`)}</span>}
        placeholder={t('reception.page.scripts.placeholder')}
        maxLength={200}
        value={search}
        onChange={(event) => changeBuyerView(id, { search: event.currentTarget.value, note: null })}
        onKeyDown={press}
      />
      <PastingLine id={id} />
      <HeldCopyBox place={id} turnsWith={search} onLeave={focusSearch} />
      {taking.asking ? (
        <ScriptValuesForm
          key={`values ${id} ${taking.asking.id}`}
          script={taking.asking}
          values={taking.values}
          before={taking.typed}
          onFill={(typed) => void taking.fill(typed).then(focusSearch)}
          onLeave={leave}
        />
      ) : (
        <ScriptList
          listId={listId}
          rows={rows}
          values={taking.values}
          active={active}
          isSearching={buyerViewOf(id).search !== ''}
          onPoint={setAt}
          onTake={(script) => void taking.take(script).then((done) => done && focusSearch())}
        />
      )}
      <DraftField key={`draft ${id}`} reception={reception} values={taking.values} />
      {active && !taking.asking && <ScriptPreview script={active} values={taking.values} />}
    </section>
  )
}

/**
 * The chosen script by its id: use changes the order, and the next Enter must not take another one than was chosen.
 * Another question begins at the top of its list.
 */
function useChosen(question: string): [string | null, (scriptId: string | null) => void] {
  const [chosen, choose] = useState<{ question: string; scriptId: string | null }>({ question, scriptId: null })
  if (chosen.question !== question) choose({ question, scriptId: null })
  const scriptId = chosen.question === question ? chosen.scriptId : null
  return [scriptId, (next) => choose({ question, scriptId: next })]
}

/**
 * Fast hands press Enter before the rows of the last letter are there: the copy then waits for them. Whoever types on, or
 * turns to another buyer, means something else.
 */
function useTakeWhenFound(
  question: string,
  isStale: boolean,
  active: FoundScript | undefined,
  take: (script: FoundScript) => Promise<boolean>,
) {
  const waiting = useRef<((done: boolean) => void) | null>(null)
  useEffect(() => {
    const resolve = waiting.current
    if (isStale || !resolve) return
    waiting.current = null
    if (active) void take(active).then(resolve)
    else resolve(false)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waited for one question is not the answer to the next
  useEffect(
    () => () => {
      waiting.current?.(false)
      waiting.current = null
    },
    [question],
  )
  return (): Promise<boolean> => {
    if (!isStale) return active ? take(active) : Promise.resolve(false)
    waiting.current?.(false)
    return new Promise((resolve) => {
      waiting.current = resolve
    })
  }
}
