import { ipcMain, type WebContents } from 'electron'
import { safeParse } from 'valibot'
import { isTrusted } from '#main/windows/trusted-sender.ts'
import { desktopContract } from '#shared/desktop/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { desktopChannel } from '#shared/wire.ts'
import { type DesktopAnswers, isDesktopCall } from './answers.ts'

/** The same way as the gate: known, from one of our windows, parsed, then answered. */
export function listenToDesktopCalls(answers: DesktopAnswers, ours: () => readonly WebContents[]): void {
  ipcMain.handle(desktopChannel, async (event, name: unknown, input: unknown) => {
    if (!isTrusted(event.sender, event.senderFrame, ours())) return fail('not_allowed')
    if (!isDesktopCall(name, answers)) return fail('unknown_entry')
    const parsed = safeParse(desktopContract[name].input, input)
    if (!parsed.success) return fail('bad_input')
    return ok(await (answers[name] as (given: unknown) => unknown)(parsed.output))
  })
}
