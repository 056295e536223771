import '#renderer/shell/kit-styles.ts'
import '@mantine/notifications/styles.css'
import '#renderer/shell/shell.css'
import { createRoot } from 'react-dom/client'
import { present } from '#shared/kernel/assert.ts'
import '#renderer/data/desk-data.ts'
import { saveWhenClosing } from '#renderer/data/leave-seat.ts'
import { App } from '#renderer/shell/app.tsx'
import { rememberedPreferences } from '#renderer/shell/preferences.ts'
import { setLanguage } from '#renderer/text/language.ts'

await setLanguage(rememberedPreferences().language)
saveWhenClosing()
createRoot(present(document.getElementById('root'), 'the page has a root')).render(<App />)
