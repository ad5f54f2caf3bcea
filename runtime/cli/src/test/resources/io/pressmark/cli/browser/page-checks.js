// Looks at a report as it is laid out, and returns what is wrong with it, a line each.
(screenWidth) => {
  const problems = [];

  const name = (element) =>
    element.tagName.toLowerCase() +
    (element.className ? '.' + String(element.className).replace(/ /g, '.') : '') +
    ' "' + element.textContent.trim().slice(0, 30) + '"';

  // Nothing is wider than the screen, so that nothing scrolls sideways.
  const width = document.documentElement.scrollWidth;
  if (width > screenWidth) {
    problems.push('the page is ' + width + ' wide on a screen of ' + screenWidth);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < -0.5 || box.right > screenWidth + 0.5)) {
      problems.push(name(element) + ' reaches from ' + box.left + ' to ' + box.right);
    }
  }

  // Nothing sticks out of its section.
  for (const section of document.querySelectorAll('section')) {
    const around = section.getBoundingClientRect();
    const padding = parseFloat(getComputedStyle(section).paddingRight);
    for (const element of section.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.right > around.right - padding + 1) {
        problems.push(name(element) + ' sticks out of its section: ' + box.right);
      }
    }
  }

  // No text is cut off where it is not meant to be.
  for (const element of document.querySelectorAll('.cells i, .legend li, td, thead th, dd, dt, .badge')) {
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      problems.push(name(element) + ' needs ' + element.scrollWidth + ' and has ' + element.clientWidth);
    }
  }

  // Every text stands out from what is behind it (WCAG 2.1, 1.4.3).
  const parse = (color) => {
    const parts = color.match(/[\d.]+/g).map(Number);
    return parts.length === 3 ? [...parts, 1] : parts;
  };
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const backgrounds = (element) => {
    const behind = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      for (const color of style.backgroundImage.match(/rgba?\([^)]*\)/g) || []) {
        if (parse(color)[3] === 1) behind.push(parse(color));
      }
      const color = parse(style.backgroundColor);
      if (color[3] === 1) return [...behind, color];
    }
    return [...behind, [255, 255, 255, 1]];
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.getClientRects().length === 0) continue;
    texts++;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    for (const behind of backgrounds(element)) {
      const ratio = contrast(parse(style.color), behind);
      if (ratio < (large ? 3 : 4.5)) {
        problems.push(name(element) + ' has a contrast of ' + ratio.toFixed(2));
      }
    }
    if (size < 11.5) problems.push(name(element) + ' is only ' + size + ' px large');
  }
  if (texts < 5) problems.push('there are only ' + texts + ' texts');

  // Neither a script nor a handler, whatever the keys are.
  if (document.scripts.length > 0) problems.push('there is a script');
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) problems.push(name(element) + ' has ' + attribute.name);
    }
  }
  if (document.title !== 'Partition report') problems.push('the title is ' + document.title);

  return [...new Set(problems)].slice(0, 40).join('\n');
}
