/** All that a page's scripts can measure of themselves and of what lies over them, as functions that are run in the page. */

/** Before everything else of the page: writes down what comes over time. */
export const senses = () => {
  const nameOf = (node) => node.nodeName + (node.id ? `#${node.id}` : '');
  const sensed = { changes: [], sizes: new Map(), seen: new Map(), shifts: 0 };
  window.sensed = sensed;
  const noteChanges = (records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes].map((node) => `+${nameOf(node)}`);
      sensed.changes.push(
        [type, nameOf(target), ...nodes, ...[...removedNodes].map((node) => `-${nameOf(node)}`)].join(' '),
      );
    }
  };
  const changing = new MutationObserver(noteChanges);
  changing.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // How the parser cuts the page into pieces is the network's matter.
  document.addEventListener('DOMContentLoaded', () => {
    noteChanges(changing.takeRecords());
    sensed.changes = sensed.changes.filter((one) => /^childList HTML [+-]DIV/.test(one));
  });
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      sensed.sizes.set(target, `${contentRect.width} ${contentRect.height}`);
  });
  const options = { threshold: [0, 0.25, 0.5, 0.75, 1] };
  const noteSeen = (entries) => {
    for (const { target, isIntersecting, intersectionRatio, isVisible } of entries)
      sensed.seen.set(target, `${isIntersecting} ${intersectionRatio.toFixed(2)} ${isVisible}`);
  };
  let seeing;
  try {
    seeing = new IntersectionObserver(noteSeen, { ...options, trackVisibility: true, delay: 100 });
  } catch {
    seeing = new IntersectionObserver(noteSeen, options);
  }
  window.watchAll = () => {
    for (const element of document.querySelectorAll('html, body, :root > div, p, h1, h2, p span, a')) {
      sizes.observe(element);
      seeing.observe(element);
    }
  };
  try {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sensed.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {
    // Chromium's alone.
  }
  window.nameOf = nameOf;
};

/** Everything, as lines of text; the page is scrolled through once. Two calls on the same page answer the same. */
export const measure = async () => {
  const { nameOf, sensed } = window;
  const later = (ms) => new Promise((done) => setTimeout(done, ms));
  const lines = [];
  const say = (what, ...values) =>
    lines.push(`${what}: ${values.map((one) => JSON.stringify(one)).join(' ')}`);
  const numbers = [
    'offsetLeft',
    'offsetTop',
    'offsetWidth',
    'offsetHeight',
    'clientLeft',
    'clientTop',
    'clientWidth',
    'clientHeight',
    'scrollLeft',
    'scrollTop',
    'scrollWidth',
    'scrollHeight',
    'childElementCount',
    'tabIndex',
  ];
  const host = document.querySelector(':root > div');
  const inView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 1 && top < innerHeight - 1;
  };
  /** Until the observer has told what it sees at this place: a loaded machine is late with it. */
  const observed = async () => {
    for (let turn = 0; turn < 40; turn++) {
      const before = JSON.stringify([...sensed.seen.values()]);
      await later(260);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const steady = before === JSON.stringify([...sensed.seen.values()]);
      const told = [...sensed.seen].every(([one, seen]) => !inView(one) || seen.startsWith('true'));
      if (steady && (told || turn > 8)) return;
    }
  };
  window.watchAll();
  const { scrollHeight } = document.documentElement;
  for (let top = 0; top < scrollHeight; top += innerHeight / 2) {
    scrollTo({ top, behavior: 'instant' });
    await observed();
    for (const [element, seen] of sensed.seen)
      say(`at ${top}, ${nameOf(element)} ${element.textContent.slice(0, 20)}`, seen);
    for (let x = 4; x < innerWidth; x += 61)
      for (let y = 4; y < innerHeight; y += 47) {
        const caret = document.caretPositionFromPoint?.(x, y);
        say(
          `at ${top}, under ${x} ${y}`,
          document.elementsFromPoint(x, y).map(nameOf).join(' '),
          caret?.offsetNode.nodeName,
          caret?.offset,
        );
      }
  }
  scrollTo({ top: 1e9, left: 1e9, behavior: 'instant' });
  say('scrolled to the end', scrollX, scrollY);
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  for (const element of document.querySelectorAll('*')) {
    const { left, top, width, height } = element.getBoundingClientRect();
    say(
      nameOf(element),
      ...numbers.map((name) => element[name]),
      [left, top, width, height],
      element.getClientRects().length,
      element.getAnimations({ subtree: true }).length,
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }),
      sensed.sizes.get(element),
      element === host ? [element.shadowRoot, element.attributes.length, element.childNodes.length] : 0,
    );
  }
  for (const element of [document.documentElement, document.body, host, ...document.querySelectorAll('p')]) {
    if (!element) continue;
    for (const pseudo of [
      null,
      '::before',
      '::selection',
      ...[...CSS.highlights.keys()].map((name) => `::highlight(${name})`),
    ]) {
      const style = getComputedStyle(element, pseudo);
      say(
        `style of ${nameOf(element)} ${pseudo}`,
        [...style].map((name) => style.getPropertyValue(name)).join(';'),
      );
    }
  }
  for (const words of ['other account', 'quotes', 'Note', 'Mine', 'Second Source'])
    say(
      `found ${words}`,
      window.find(words, true, false, true),
      nameOf(getSelection().anchorNode ?? document),
    );
  getSelection().selectAllChildren(document.documentElement);
  say('selected', String(getSelection()).length, getSelection().getRangeAt(0).getBoundingClientRect());
  getSelection().removeAllRanges();
  say(
    'text',
    // biome-ignore lint/performance/useDomNodeTextContent: a page can read what is rendered, which is what is compared
    document.documentElement.innerText,
    document.documentElement.outerHTML.length,
    document.documentElement.getHTML?.().length,
  );
  say(
    'registry',
    [...CSS.highlights].map(([name, of]) => [name, of.size, of.priority, of.type]),
  );
  say('sheets', document.styleSheets.length, document.adoptedStyleSheets.length);
  say('animations', document.getAnimations().length);
  say('frames', window.length, document.querySelectorAll('iframe').length, nameOf(document.activeElement));
  say('changes', sensed.changes);
  say('shifts', sensed.shifts);
  say(
    'entries',
    [...new Set(performance.getEntries().map(({ entryType, name }) => `${entryType} ${name}`))]
      .filter(
        (one) => !/^(event|first-input|longtask|long-animation-frame|visibility-state)|favicon/.test(one),
      )
      .sort(),
  );
  say(
    'globals',
    Object.getOwnPropertyNames(window).length,
    matchMedia('print').matches,
    document.fonts?.size,
  );
  return lines;
};
