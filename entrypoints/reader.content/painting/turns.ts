/** The next turn of the page's event loop. A timer would be held back by up to 4 ms each time. */
export const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Right after a frame the page is laid out, and measuring costs little. */
export const afterFrame = () => new Promise(requestAnimationFrame).then(turn);
