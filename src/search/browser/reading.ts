import { markWords } from './marking.ts';
import { listenForSearchKeys, offerShortcutChoice } from './shortcuts.ts';

const box = document.querySelector<HTMLInputElement>('input[type="search"]');
if (box) listenForSearchKeys(box);

const shortcut = document.querySelector<HTMLInputElement>('input#search-shortcut');
if (shortcut) offerShortcutChoice(shortcut);

const paper = document.querySelector('[data-pagefind-body]');
const asked = new URLSearchParams(location.search).get('q');
if (paper && asked) markWords(paper, asked);
