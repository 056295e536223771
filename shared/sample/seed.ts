/** Everybody who tries the program meets the same shop. */
export const sampleSeed = 20_251_105
