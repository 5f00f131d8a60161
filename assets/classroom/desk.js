'use strict';

/* The facilitator's page: what is private, and everything that can be done with the class. A command names the state
   that its sender saw, so that a press too many does nothing. */

/** A press this soon after something has changed was meant for what stood there before, in milliseconds. */
const restAfterStep = 600;
const answerTakesAtMost = 6000;

const kept = new Memory('localStorage', 'desk');
const chosenTimes = new Memory('localStorage', 'times');
const keysOn = new Memory('localStorage', 'keys');

const here = {shown: null, desk: null, bye: null, typed: '', asked: '', notice: '', confirm: '', busy: false, queue: [], people: new Map()};
const line = new Line(hear, () => {
  here.busy = false;
  here.queue = [];
  render();
});
const clock = new Clock(byId('clock'));
const wide = window.matchMedia('(min-width: 62rem)');

// Commands

function command(what, more) {
  const later = what === 'card' || what === 'message';
  if (here.busy || line.state !== 'here') {
    if (here.busy && later) {
      here.queue.push([what, more]);
    } else if (!here.busy) {
      tell('You are not connected just now. Nothing was done.');
    }
    return;
  }
  here.notice = '';
  here.confirm = '';
  here.busy = true;
  line.send(Object.assign({t: 'do', step: here.desk.step, what: what}, more));
  clearTimeout(here.timer);
  here.timer = setTimeout(() => {
    here.busy = false;
    tell('The laptop has not answered. Look whether it was done before you try again.');
  }, answerTakesAtMost);
}

function answered() {
  here.busy = false;
  clearTimeout(here.timer);
  const next = here.queue.shift();
  if (next !== undefined) {
    command(next[0], next[1]);
  }
}

function tell(sentence) {
  here.notice = sentence;
  render();
}

function timesChosen() {
  return Object.assign({vote: 60, talk: 180}, chosenTimes.get());
}

function step(what) {
  if (performance.now() - here.changed < restAfterStep) {
    return;
  }
  const seconds = what === 'open' ? timesChosen().vote : what === 'discuss' ? timesChosen().talk : what === 'extend' ? 60 : 0;
  if (what === 'end') {
    confirm('end');
  } else if (what === 'take' && !isQuiz(here.shown)) {
    const most = here.desk.most || [];
    if (most.length === 1) {
      command('take', {option: most[0]});
    } else {
      tell('Several were chosen equally often, or none. Choose below what the class goes on with.');
    }
  } else {
    command(what, seconds > 0 ? {seconds: seconds} : {});
  }
}

function confirm(what) {
  here.confirm = what;
  render();
  if (what !== '' && byId('confirm-no') !== null) {
    byId('confirm-no').focus();
  }
}

function confirmation(question, yes, act) {
  return make('div', {class: 'confirm', role: 'group', 'aria-label': question}, make('p', {}, question),
    make('button', {type: 'button', id: 'confirm-yes', text: yes, onclick: act}),
    make('button', {type: 'button', id: 'confirm-no', text: 'No', onclick: () => cancel()}));
}

function cancel() {
  const was = here.confirm;
  confirm('');
  const back = byId(was === 'end' ? 'end-button' : was) || byId('next');
  if (back !== null) {
    back.focus();
  }
}

// What the laptop says

const heard = {
  __proto__: null,
  class(message) {
    const before = here.shown;
    if (before === null || before.stage !== message.stage || before.item !== message.item) {
      here.changed = performance.now();
      here.confirm = '';
      here.notice = '';
    }
    here.shown = lettered(message);
    line.ended = message.stage === 'ended';
    clock.set(message.poll || message.clock, message.stage + ' ' + (message.poll ? message.poll.number : message.item));
  },
  desk(message) {
    const before = here.desk;
    if (message.whole) {
      here.people.clear();
    }
    message.people.forEach((one) => here.people.set(one.person, one));
    (message.gone || []).forEach((person) => here.people.delete(person));
    message.people = [...here.people.values()].sort((one, other) => one.person - other.person);
    here.desk = message;
    if (!here.bye && line.code !== kept.get()) {
      kept.set(line.code);
    }
    if (before === null || message.step !== before.step) {
      answered();
    }
  },
  no(message) {
    here.busy = false;
    here.queue = [];
    clearTimeout(here.timer);
    here.notice = message.say;
  },
  bye(message) {
    if (message.why === 'full' || message.why === 'slow') {
      here.notice = message.say;
      return;
    }
    here.shown = here.desk = null;
    if (message.why !== 'elsewhere') {
      kept.set(null);
    }
    here.bye = message.why === 'code' ? null : message;
    here.typed = message.why === 'code' ? line.code : '';
    here.asked = message.why === 'code' ? message.say : '';
  },
};

/** Many votes that come at once are shown together. */
function hear(message) {
  if (heard[message.t]) {
    heard[message.t](message);
    if (hear.timer === undefined) {
      hear.timer = setTimeout(() => {
        hear.timer = undefined;
        render();
      }, 30);
    }
  }
}

// The page

function contents() {
  const shown = here.shown;
  const desk = here.desk;
  if (!shown || !desk) {
    const coming = !here.bye && ['trying', 'lost', 'here'].includes(line.state);
    return coming ? {} : {entry: {bye: here.bye && here.bye.say, typed: here.typed}};
  }
  const may = (what) => desk.may.includes(what);
  const can = stepsOf(shown, desk);
  const options = shown.options || [];
  const told = {};
  ['next', ...can.others].forEach((one) => { told[one] = stepWords(one, shown); });
  told[can.next] = can.next && stepWords(can.next, shown);
  const secret = shown.stage === 'closed';
  const split = desk.split === undefined ? undefined : Object.assign(only(shown, 'task', 'options', 'before', 'moved',
    'taken', 'ask'), {split: desk.split, sure: desk.sure || [], voted: desk.voted, key: desk.key || [], secret: secret,
    take: may('take') && !isQuiz(shown)});
  const list = shown.lefts || (shown.task === 'truth' ? undefined : shown.options);
  return {
    steps: Object.assign({next: can.next, others: can.others, words: told, quiz: isQuiz(shown),
      most: (desk.most || []).map((place) => options[place]), confirm: here.confirm === 'end' && can.next === 'end',
      vote: may('open'), talk: may('discuss')}),
    split: split,
    cards: desk.reasons && desk.reasons.length > 0 ? Object.assign(only(shown, 'task', 'options'),
      {reasons: desk.reasons, may: may('card'), secret: secret}) : undefined,
    outcome: shown.consequence ? only(shown, 'kind', 'consequence') : undefined,
    text: shown.text || (shown.ask && !split) || (shown.stage === 'lobby' && shown.notes) ? Object.assign(
      only(shown, 'text', 'ending'), {notes: shown.stage === 'lobby' ? shown.notes : '',
        ask: split ? '' : shown.ask, list: split ? undefined : list,
        take: may('take') && !split && !isQuiz(shown)}) : undefined,
    standings: isQuiz(shown) && shown.stage !== 'ended' ? {shown: desk.standings === true, may: may('standings')} :
      undefined,
    people: {people: desk.people, voting: shown.stage === 'voting', confirm: here.confirm},
    messages: desk.ahead && desk.ahead.length > 0 ? {ahead: desk.ahead, may: may('message')} : undefined,
    back: may('back') && desk.back && desk.back.length > 0 ? desk.back : undefined,
    keys: {on: keysOn.get() !== false},
    end: may('end') && can.next !== 'end' && {confirm: here.confirm === 'end'},
  };
}

function headOf() {
  if (here.bye) {
    return ['', 'You are no longer at the desk', ''];
  }
  if (!here.shown || !here.desk) {
    return ['', 'The facilitator’s desk', line.state === 'trying' || line.state === 'lost' ? 'One moment.' : ''];
  }
  const shown = here.shown;
  const [heading, lede] = deskStages[shown.stage] || ['', ''];
  const at = shown.item ? [(isQuiz(shown) ? 'Question ' : 'Decision ') + shown.item + (shown.of ? ' of ' + shown.of : '')] :
    [];
  const vote = shown.poll && shown.poll.vote > 1 ? ['vote ' + shown.poll.vote] : [];
  return [[shown.title, ...at, ...vote, ...(shown.practice ? ['practice'] : [])].join(' · '), heading, lede];
}

function showBand() {
  line.show();
  const desk = here.desk;
  byId('bar').hidden = !desk || !here.shown;
  if (desk && here.shown) {
    const voting = here.shown.stage === 'voting';
    const came = desk.people.length;
    setText('bar-words', voting ? desk.voted + ' of ' + came + ' have voted' :
      desk.here + ' here' + (came > desk.here ? ', ' + (came - desk.here) + ' away' : ''));
    setText('people-words', voting ? 'People: ' + desk.voted + ' of ' + came + ' have voted' : 'People: ' + came);
    const all = voting && came > 0 && desk.voted === came;
    if (all && !showBand.all) {
      announce('All have voted.');
    }
    showBand.all = all;
  }
}

function render() {
  const focused = document.activeElement;
  const hadFocus = focused !== null && focused !== document.body;
  const shown = contents();
  byId('page').hidden = !shown.people;
  Object.entries(parts).forEach(([name, part]) => {
    if (name !== 'notice' && name !== 'problem') {
      part.show(shown[name]);
    }
  });
  ['messages', 'back'].forEach((name) => { byId(name + '-box').hidden = !shown[name]; });
  parts.notice.show(here.notice);
  parts.problem.show(here.desk && here.desk.problem);
  if (byId('asked') !== null && here.asked !== '') {
    byId('asked').textContent = here.asked;
    here.asked = '';
    byId('code').focus();
  }
  showBand();
  const [eyebrow, heading, lede] = headOf();
  setText('eyebrow', eyebrow);
  setText('lede', lede);
  if (byId('heading').textContent !== heading || render.eyebrow !== eyebrow) {
    setText('heading', heading);
    document.title = heading + ' – Judgement Call';
    announce(heading + '. ' + lede);
  }
  render.eyebrow = eyebrow;
  // Enter goes on wherever the facilitator was, unless they are somewhere else on the page.
  const next = byId('next');
  if (next !== null && document.activeElement === document.body && (hadFocus || !render.begun)) {
    next.focus({preventScroll: true});
    render.begun = true;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && here.confirm !== '') {
    cancel();
    return;
  }
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat || !here.desk ||
      keysOn.get() === false) {
    return;
  }
  const can = stepsOf(here.shown, here.desk);
  const meant = {n: [can.next], v: ['open'], c: ['close'], r: ['reveal'], d: ['discuss'], p: ['pause', 'resume'],
                 e: ['extend']}[event.key.toLowerCase()];
  const what = (meant || []).find((one) => one === 'end' || here.desk.may.includes(one));
  if (what !== undefined) {
    event.preventDefault();
    step(what);
  }
});

['people-box', 'messages-box', 'keys-box'].forEach((id) => { byId(id).open = wide.matches; });
const inAddress = codeOfAddress();
if (inAddress !== '' || kept.get() !== null) {
  line.open(inAddress || kept.get());
}
render();
