/** Keys the pages answer themselves, for the sheet. */
export const pageKeys: readonly { readonly shown: string; readonly words: string }[] = [
  { shown: 'Alt+1 … 9', words: 'shell.keys.take' },
  { shown: 'Alt+↑ / Alt+↓', words: 'shell.keys.nextWaiting' },
  { shown: 'Alt+→ / Alt+←', words: 'shell.keys.nextStep' },
  { shown: 'Ctrl+Enter', words: 'shell.keys.copyDone' },
  { shown: 'Alt+Enter', words: 'reception.page.keys.stepAct' },
  { shown: 'Ctrl+B / D / T', words: 'reception.page.keys.spoke' },
  { shown: 'Ctrl+O', words: 'reception.page.keys.check' },
  { shown: 'Ctrl+E', words: 'reception.page.keys.edit' },
  { shown: 'Ctrl+J', words: 'shell.keys.promise' },
  { shown: '/ 、 ／', words: 'shell.keys.picker' },
  { shown: 'Esc', words: 'shell.keys.escape' },
]
