// Journeys that run side by side have a display each: focus and clipboard are one per display.
const displays = process.env['GUITAI_DISPLAYS']?.split(',') ?? []
const mine = displays[(Number(process.env['VITEST_POOL_ID']) - 1) % displays.length]
if (mine !== undefined) process.env['DISPLAY'] = mine
