'use strict';

/* The line between a page and the laptop. It opens itself again whenever it is lost. */

const shortestWait = 500;
const longestWait = 8000;
const stillEvery = 15000;
const silenceMeansLost = 40000;
const openingTakesAtMost = 10000;
const answerAfterWaking = 4000;

class Line {
  /** `hear` gets each message, `turn` each new `state`: 'none' before there is a code, 'trying', 'here', 'lost', and
    'over' after a goodbye or once the class has `ended`. */
  constructor(hear, turn) {
    this.hear = hear;
    this.turn = turn;
    this.state = 'none';
    this.code = '';
    this.socket = null;
    this.tries = 0;
    this.ended = false;
    setInterval(() => this.watch(), 1000);
    window.addEventListener('online', () => this.wake());
    window.addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        this.wake();
      }
    });
  }

  /** Says hello with this code, now and after every loss. */
  open(code) {
    this.code = code;
    this.tries = 0;
    this.become('trying');
    this.connect();
  }

  /** False where there is no line; nothing is sent later by itself. */
  send(message) {
    if (this.state !== 'here' && message.t !== 'hello') {
      return false;
    }
    this.said = performance.now();
    this.socket.send(JSON.stringify(message));
    return true;
  }

  connect() {
    this.letGo();
    const socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/class');
    this.socket = socket;
    this.heard = performance.now();
    this.said = this.heard;
    this.due = Infinity;
    socket.onopen = () => this.send({t: 'hello', code: this.code});
    socket.onclose = () => this.lose();
    socket.onmessage = (event) => this.receive(event.data);
  }

  receive(data) {
    this.heard = performance.now();
    this.due = Infinity;
    let message;
    try {
      message = JSON.parse(data);
    } catch (notJson) {
      return;
    }
    if (message.t === 'bye') {
      this.part(message);
    } else {
      this.tries = 0;
      this.become('here');
    }
    this.hear(message);
  }

  /** Most goodbyes need a person; a full class or a slow line are tried again. */
  part(bye) {
    if (bye.why === 'full' || bye.why === 'slow') {
      this.tries = Math.max(this.tries, 3);
      this.lose();
    } else {
      this.letGo();
      this.become('over');
    }
  }

  letGo() {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    if (socket !== null) {
      // Closing a dead line can take minutes, and says nothing that is not known.
      socket.onopen = socket.onclose = socket.onmessage = null;
      socket.close();
    }
  }

  lose() {
    this.letGo();
    if (this.ended) {
      return this.become('over');
    }
    this.become(this.state === 'trying' && this.tries === 0 ? 'trying' : 'lost');
    // By chance, so that thirty phones that lost the line together do not come back together.
    const most = Math.min(longestWait, 2 * shortestWait * Math.pow(2, this.tries));
    this.tries += 1;
    this.timer = setTimeout(() => this.connect(), shortestWait + Math.random() * (most - shortestWait));
  }

  watch() {
    if (this.socket === null) {
      return;
    }
    const now = performance.now();
    const opening = this.socket.readyState === WebSocket.CONNECTING;
    if (now - this.heard > (opening ? openingTakesAtMost : silenceMeansLost) || now > this.due) {
      this.lose();
    } else if (this.state === 'here' && now - this.said >= stillEvery) {
      this.send({t: 'still'});
    }
  }

  /** A phone that slept may hold a line that died meanwhile: it has to answer soon. */
  wake() {
    if (this.state === 'here') {
      this.send({t: 'still'});
      this.due = performance.now() + answerAfterWaking;
    } else if (this.socket === null && (this.state === 'lost' || this.state === 'trying')) {
      this.connect();
    }
  }

  /** Says in the page's own words how it stands. */
  show() {
    const told = {trying: 'Connecting…', here: 'Connected', lost: 'Connection lost. Trying again…'};
    setText('line', told[this.state] || '');
    byId('line').className = 'line ' + this.state;
  }

  become(state) {
    if (state !== this.state) {
      this.state = state;
      this.turn(state);
    }
  }
}
