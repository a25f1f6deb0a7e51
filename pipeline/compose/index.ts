// Takes a Transcript with topics and a Template; gives a Document, with messages.
// Templates arrange, the tree speaks: transcript text is never parsed again.
export {};
