'use strict';

/* What both pages of the classroom share: how elements are made, what a page remembers, clocks. Names and reasons come
   from strangers, so words only ever become text, never markup. */

/** An element with attributes and children. `text` is its text; what begins with "on" listens. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (key === 'text') {
      element.textContent = value;
    } else if (key === 'value' || key === 'checked') {
      element[key] = value;
    } else if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value || value === 0) {
      element.setAttribute(key, value === true ? '' : value);
    }
  });
  element.append(...children.filter(Boolean));
  return element;
}

/** Words of somebody else: their direction of writing stays their own. */
function words(text) {
  return make('bdi', {text: text});
}

function paragraph(text) {
  return make('p', {text: text});
}

/** A list of somebody else's words. */
function wordList(kind, all) {
  return make('ul', {class: kind}, ...all.map((one) => make('li', {}, words(one))));
}

/** Some keys of what the class sees, so that a part of the page changes only with what it shows. */
function only(shown, ...keys) {
  return keys.reduce((some, key) => Object.assign(some, {[key]: shown[key]}), {});
}

/** Whether it is there at all: a place may be 0. */
function given(place) {
  return place !== null && place !== undefined;
}

/** With its options called A, B, C, as on the screen in front. */
function lettered(shown) {
  shown.options = shown.options && shown.options.map((option, i) => String.fromCharCode(65 + i % 26) + '. ' + option);
  return shown;
}

function byId(id) {
  return document.getElementById(id);
}

/** Touches the page only where something has changed: what is said aloud would be said again. */
function setText(id, text) {
  const element = byId(id);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** A code in threes, as it is read out. */
function spaced(code) {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** "1 person", "2 people" */
function counted(count, one, several) {
  return count + ' ' + (count === 1 ? one : several);
}

/** A part of the page that is made anew only when what it shows has changed, so that nobody loses their place in it.
  `build` gets the value and returns the children; a part without a value is hidden. */
class Part {
  constructor(id, build) {
    this.element = byId(id);
    this.build = build;
    this.shown = null;
  }

  show(value) {
    const shown = JSON.stringify(value);
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    const had = this.element.contains(document.activeElement) ? document.activeElement.id : '';
    const children = value ? this.build(value).filter(Boolean) : [];
    this.element.textContent = '';
    this.element.hidden = !value;
    this.element.append(...children);
    if (had && byId(had)) {
      byId(had).focus();
    }
  }
}

/** Says something once to those who listen to the page. */
function announce(text) {
  const told = byId('told');
  told.textContent = '';
  clearTimeout(announce.timer);
  // A sentence that is said again would be no change without a moment between.
  announce.timer = setTimeout(() => { told.textContent = text; }, 60);
}

/** Something that a browser remembers for this laptop's address; in memory where it refuses to. */
class Memory {
  /** `area`: 'localStorage', or 'sessionStorage' for what ends with the tab. */
  constructor(area, name) {
    this.area = area;
    this.key = 'judgement-call:' + location.host + ':' + name;
    this.value = null;
  }

  get() {
    try {
      const text = window[this.area].getItem(this.key);
      return text === null ? this.value : JSON.parse(text);
    } catch (refused) {
      return this.value;
    }
  }

  /** `null` forgets. */
  set(value) {
    this.value = value;
    try {
      if (value === null) {
        window[this.area].removeItem(this.key);
      } else {
        window[this.area].setItem(this.key, JSON.stringify(value));
      }
    } catch (refused) {
      // A private window: the page remembers as long as it is open.
    }
  }
}

/** The code behind # in the address, taken away from there so that nobody reads it off the screen later. */
function codeOfAddress() {
  const code = location.hash.slice(1).replace(/%../g, '');
  if (location.hash) {
    history.replaceState(null, '', location.pathname);
  }
  return code.trim();
}

/** Time that is left, shown as minutes and seconds, said aloud at 30 and 10 seconds only. */
class Clock {
  constructor(element) {
    this.element = element;
    this.spoken = 0;
    setInterval(() => this.tick(), 250);
    this.set(undefined);
  }

  /** `clock` as the laptop sends it, of a vote or discussion that `name` tells from others. */
  set(clock, name) {
    const limited = clock !== undefined && clock.left !== undefined;
    const left = limited ? clock.left : 0;
    if (name !== this.name || left > this.left() + 1500) {
      this.spoken = left / 1000;
    }
    this.name = name;
    this.paused = clock !== undefined && clock.paused;
    this.limited = limited;
    this.end = performance.now() + left;
    this.rest = left;
    this.tick();
  }

  left() {
    return !this.limited ? 0 : this.paused ? this.rest : Math.max(0, this.end - performance.now());
  }

  tick() {
    const seconds = Math.ceil(this.left() / 1000);
    const time = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    const text = !this.limited ? (this.paused ? 'Paused' : '') : this.paused ? 'Paused at ' + time : time;
    if (this.element.textContent !== text) {
      this.element.textContent = text;
    }
    this.element.hidden = text === '';
    this.element.classList.toggle('urgent', this.limited && !this.paused && seconds <= 10);
    [30, 10].forEach((mark) => {
      if (this.limited && !this.paused && seconds <= mark && this.spoken > mark) {
        announce(mark + ' seconds left.');
      }
    });
    this.spoken = this.limited ? Math.min(this.spoken, seconds) : 0;
  }
}
