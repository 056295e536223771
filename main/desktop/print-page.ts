import type { BrowserWindow } from 'electron'
import { saveFile } from './save-file.ts'

/** Chromium's own word for somebody who closed the dialog. */
const gaveUp = 'Print job canceled'

/** `failure`: the computer's own words; null when it was printed, or the person gave up. */
export function printPage({ webContents }: BrowserWindow): Promise<{ failure: string | null }> {
  return new Promise((resolve) => {
    webContents.print({ printBackground: true }, (done, reason) => {
      resolve({ failure: done || reason === gaveUp ? null : reason })
    })
  })
}

/** Numbered pages: a sheet that falls apart is put together again. */
const pageNumber =
  '<div style="width:100%;font-size:8px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** The page as its print styles have it, as a PDF where the person wants it. */
export async function savePagePdf(
  window: BrowserWindow,
  name: string,
): Promise<{ file: string | null; failure: string | null }> {
  try {
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumber,
    })
    return await saveFile(window, name, bytes)
  } catch (error) {
    return { file: null, failure: error instanceof Error ? error.message : String(error) }
  }
}
