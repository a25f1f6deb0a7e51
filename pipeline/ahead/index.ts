// Takes texts; gives what was made of these very texts when the package was built, or nothing.
// It is what the maker itself would give: a start that finds it saves the parsing, and nothing else changes.
export { aheadKey, madeAhead } from './made-ahead.js';
