/** Title, text, and the counterparts of Japan's relation; null where the article is about something else. */
export type JudgedArticle = [title: string, text: string, counterparts: string[] | null];
