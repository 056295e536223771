import { createOwn } from '#renderer/data/own-view.ts'
import type { PracticeDialogue } from '#shared/training/dialogue.ts'
import { answered, beginPractice, heardUntil, type Practice } from '#shared/training/practice.ts'
import type { PracticeRun } from '#shared/training/practice-run.ts'

type View =
  | { readonly shows: 'list' }
  | { readonly shows: 'room'; readonly practice: Practice }
  | { readonly shows: 'result'; readonly runId: string }

interface PracticeView {
  readonly view: View
  readonly draft: string
  /** Step of the script the draft was taken from. */
  readonly draftStep: PracticeRun['lines'][number]['step']
}

/** The practice of this window. It stays while people look at another page; nothing of it is stored before its end. */
export const usePracticeView = createOwn<PracticeView>(() => ({ view: { shows: 'list' }, draft: '', draftStep: null }))

export function startPractice(dialogue: PracticeDialogue, speed: number, now: number): void {
  const practice = heardUntil(beginPractice(dialogue, speed, now), now)
  usePracticeView.setState({ view: { shows: 'room', practice }, draft: '', draftStep: null })
}

/** Lets the buyer say what is due by now. */
export function hear(now: number): void {
  change((practice) => heardUntil(practice, now))
}

/** Says the draft, as it stands. */
export function sayDraft(now: number): void {
  const { draft, draftStep } = usePracticeView.getState()
  change((practice) => answered(practice, draft, draftStep, now))
  usePracticeView.setState({ draft: '', draftStep: null })
}

export function showResult(runId: string): void {
  usePracticeView.setState({ view: { shows: 'result', runId }, draft: '', draftStep: null })
}

export function showList(): void {
  usePracticeView.setState({ view: { shows: 'list' }, draft: '', draftStep: null })
}

function change(next: (practice: Practice) => Practice): void {
  const { view } = usePracticeView.getState()
  if (view.shows !== 'room') return
  const practice = next(view.practice)
  if (practice !== view.practice) usePracticeView.setState({ view: { shows: 'room', practice } })
}
