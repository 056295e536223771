import { create } from 'zustand'
import { callDesktop } from '#renderer/data/desktop-client.ts'

interface LayoutState {
  readonly layout: 'workbench' | 'dock'
  readonly onTop: boolean
  read(): Promise<void>
  set(layout: 'workbench' | 'dock', onTop: boolean): Promise<void>
}

/** Wide workbench or narrow dock; main moves the window and remembers it. */
export const useLayout = create<LayoutState>((change) => ({
  layout: window.innerWidth < 600 ? 'dock' : 'workbench',
  onTop: true,
  async read() {
    const result = await callDesktop('layout', {})
    if (result.ok) change(result.value)
  },
  async set(layout, onTop) {
    await callDesktop('setLayout', { layout, onTop })
    change({ layout, onTop })
  },
}))
