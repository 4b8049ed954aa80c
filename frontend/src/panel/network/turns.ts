const waiting: (() => void)[] = [];

/**
 * Do work in a frame of its own: the pictures of a page are drawn one after another, and between two of them the page
 * scrolls and answers. Drawn at once they would stop it for a fifth of a second.
 */
export function inTurn(work: () => void): void {
  if (waiting.push(work) === 1) requestAnimationFrame(next);
}

function next(): void {
  try {
    waiting[0]?.();
  } finally {
    waiting.shift();
    if (waiting.length) requestAnimationFrame(next);
  }
}
