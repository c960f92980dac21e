/** Texts under so many words are told apart by their place only. */
export const fewWords = 4;
