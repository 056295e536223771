import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import type { DesktopCall, DesktopInput, DesktopOutput } from '#shared/desktop/contract.ts'
import type { Result } from '#shared/kernel/result.ts'

declare global {
  interface Window {
    readonly guitai: DesktopBridge
  }
}

export function desktopBridge(): DesktopBridge {
  return window.guitai
}

/** Asks the computer for something; what may be asked stands in shared/desktop/contract.ts. */
export async function callDesktop<C extends DesktopCall>(
  name: C,
  input: DesktopInput<C>,
): Promise<Result<DesktopOutput<C>>> {
  return (await desktopBridge().call(name, input)) as Result<DesktopOutput<C>>
}
