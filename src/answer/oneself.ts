const ONESELF =
  /(?<!\p{L})(?:(?:do|does|did|can|could|should|shall|may|must|would|will|am)\s+i(?![\p{L}'’])|my\s+(?!(?:questions?|understanding|reading|group|server|notes?|class|view|opinion)(?!\p{L}))\p{L})/iu;
const TO_THE_READER = /(?<!\p{L})(?:you|yours?|i|my|we|ours?)(?!\p{L})/iu;

/** Whether an English question asks for help with the asker's own affairs: "How do I …", "my dog"; not "James I" or "my question". */
export function asksForOneself(question: string): boolean {
  return ONESELF.test(question);
}

/** Whether an English text speaks to its reader, or of whoever wrote it, as advice does. */
export function speaksToReader(text: string): boolean {
  return TO_THE_READER.test(text);
}
