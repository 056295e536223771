import { openJournal } from '#main/journal/journal.ts'
import { present } from '#shared/kernel/assert.ts'

/** Child program of the kill test: four writers without a pause; each answered frame is told on its standard output. */
const opened = await openJournal({ folder: present(process.argv[2], 'a folder is given'), epoch: 1 })
if (!opened.ok) throw new Error(opened.failure.code)
const journal = opened.value
let count = 0

async function writeOn(): Promise<never> {
  for (;;) {
    count += 1
    const text = `note ${count} ${'x'.repeat((count * 37) % 900)}`
    const answer = await journal.append(new TextEncoder().encode(text))
    if (!answer.ok) throw new Error(answer.failure.code)
    process.stdout.write(`${answer.value.seq}:${text}\n`)
  }
}

await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()])
