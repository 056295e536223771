import { DialogueList } from './dialogue-list.tsx'
import { PracticeResult } from './practice-result.tsx'
import { PracticeRoom } from './practice-room.tsx'
import { usePracticeView } from './practice-view.ts'
import './training.css'

/** Practice 陪练: a buyer is played, the trainee answers, and the program says which lines cost points (domain 2.38). */
export default function TrainingPage() {
  const view = usePracticeView((state) => state.view)
  if (view.shows === 'room') return <PracticeRoom practice={view.practice} />
  if (view.shows === 'result') return <PracticeResult runId={view.runId} />
  return <DialogueList />
}
