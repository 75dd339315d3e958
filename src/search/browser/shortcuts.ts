/** Where a reader's choice is kept, on the reader's own machine; WCAG 2.1.4 asks that a key alone can be turned off. */
const choice = 'minutebook-slash-key';

function isOn(): boolean {
  try {
    return localStorage.getItem(choice) !== 'off';
  } catch {
    // Storage may be forbidden: then the key is what it is for everybody.
    return true;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  );
}

/** Whether a key asks for the search box: "/" where nobody is typing, Ctrl+K or Command+K anywhere. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return true;
  return key === '/' && !ctrlKey && !metaKey && !altKey && isOn() && !isTyping(target);
}

/** Lets the keys lead to the page's search box. */
export function listenForSearchKeys(box: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** Shows the reader's choice about the key in its box, and keeps what is chosen. */
export function offerShortcutChoice(box: HTMLInputElement): void {
  box.checked = isOn();
  const line = box.closest<HTMLElement>('[hidden]');
  if (line) line.hidden = false;
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(choice);
      else localStorage.setItem(choice, 'off');
    } catch {
      box.checked = true;
    }
  });
}
