'use strict';

/* The learner's page: come in, read, vote, see what the class thinks, live with what follows. */

const personal = new Memory('localStorage', 'person');
const invited = new Memory('sessionStorage', 'class');

const here = {who: null, me: null, shown: null, step: -1, bye: null, typed: '', asked: '', notice: ''};

const line = new Line(hear, (state) => {
  if (state !== 'here') {
    here.step = -1;
    voting.lost();
  }
  render();
});
const voting = new Voting((message) => line.send(message), render, (sentence) => {
  here.notice = sentence;
  announce(sentence);
});
const clock = new Clock(byId('clock'));
let ballot = null;

// What the laptop says

const heard = {
  __proto__: null,
  who(message) {
    here.who = message;
    here.me = null;
    if (message.names === 'none') {
      line.send({t: 'join'});
    }
  },
  you(message) {
    here.me = message;
    here.who = null;
    here.notice = '';
    line.code = message.code;
    personal.set(message.code);
    invited.set(null);
  },
  class(message) {
    if (message.step < here.step) {
      return;
    }
    const before = here.shown;
    here.step = message.step;
    here.shown = lettered(message);
    line.ended = message.stage === 'ended';
    if (before !== null && (before.stage !== message.stage || before.item !== message.item)) {
      here.notice = '';
    } else if (before !== null) {
      (message.messages || []).slice((before.messages || []).length).forEach((one) => {
        announce('A message from ' + one.from + '. ' + one.text);
      });
    }
    voting.see(message);
    const timed = message.poll || message.clock;
    clock.set(timed, message.stage + ' ' + (message.poll ? message.poll.number : message.item));
  },
  mine(message) {
    voting.mine(message);
  },
  kept(message) {
    voting.isKept(message.n);
  },
  no(message) {
    if (message.n !== undefined) {
      voting.isRefused(message.n, message.why, message.say);
    } else {
      here.asked = message.say;
      here.notice = !here.me ? '' : message.say;
    }
  },
  bye(message) {
    if (message.why === 'full' || message.why === 'slow') {
      here.notice = message.say;
      return;
    }
    if (message.why === 'code') {
      refusedCode(message.say);
      return;
    }
    here.bye = message;
    if (message.why !== 'elsewhere') {
      personal.set(null);
      invited.set(null);
      voting.forget();
    }
  },
};

function hear(message) {
  if (heard[message.t]) {
    heard[message.t](message);
    render();
  }
}

/** A wrong code. That of a person may be of an earlier class: then that of this class may still be right. */
function refusedCode(say) {
  const wasPersonal = line.code === personal.get();
  const other = invited.get();
  here.who = here.me = here.shown = null;
  if (wasPersonal) {
    personal.set(null);
    voting.forget();
    if (other !== null) {
      line.open(other);
      return;
    }
  }
  invited.set(null);
  here.typed = wasPersonal ? '' : line.code;
  here.asked = wasPersonal ? 'This class no longer knows this phone. Please type the code of the class.' : say;
  render();
  byId('code').focus();
}

/** Comes in with a code that was typed, or that stood in the address. */
function come(code) {
  invited.set(code);
  line.open(code);
}

// What stands at the top

const goodbyes = {elsewhere: 'You went on somewhere else', removed: 'You were taken out of the class',
  ended: 'The class is over'};

/** [what it is about, heading, what to do] */
function headOf() {
  const shown = here.shown;
  if (here.bye) {
    return ['', goodbyes[here.bye.why] || 'You are no longer connected', here.bye.say];
  }
  if (!here.me || !shown) {
    return coming() ? ['', 'One moment', 'You are being connected to your class.'] :
      ['', here.who ? 'What are you called?' : 'Join your class', ''];
  }
  return stageHead(shown, here.me.name);
}

function coming() {
  return !here.who && ['trying', 'lost', 'here'].includes(line.state);
}

/** A new heading is said once: by the focus if what had it is gone, otherwise by the page. */
function showHead(lostFocus) {
  const [eyebrow, heading, lede] = headOf();
  const before = showHead.before;
  const changed = before !== eyebrow + heading + lede;
  showHead.before = eyebrow + heading + lede;
  setText('eyebrow', eyebrow);
  setText('heading', heading);
  setText('lede', lede);
  if (changed) {
    document.title = heading + ' – Judgement Call';
    if (lostFocus()) {
      byId('heading').focus();
    } else if (before !== undefined) {
      announce(heading + '. ' + lede);
    }
  }
  return changed;
}

// The parts of the page

function goodbye(why) {
  const again = (text, act) => make('button', {type: 'button', class: 'main', text: text, onclick: () => {
    here.bye = null;
    act();
    render();
  }});
  if (why === 'ended') {
    return [];
  }
  if (why === 'elsewhere') {
    return [paragraph('Only one device at a time can vote for you. Your votes are kept.'),
      again('Use this one', () => line.open(line.code))];
  }
  return [again('Join with a code', leaveForCode)];
}

function leaveForCode() {
  invited.set(null);
  here.me = here.who = here.shown = null;
  line.letGo();
  line.become('none');
  render();
}

const parts = {
  notice: new Part('notice', (sentence) => [paragraph(sentence)]),
  entry: new Part('entry', (what) => what.bye ? goodbye(what.bye) : [what.who ?
    nameForm(what.who, (answer) => line.send(Object.assign({t: 'join'}, answer)), leaveForCode) :
    codeForm('Code of the class', 'It stands on the screen in front: six letters and digits.', what.typed, come)]),
  outcome: new Part('outcome', outcome),
  text: new Part('text', (what) => [what.heading && make('h2', {text: what.heading}),
    story(what.text)]),
  messages: new Part('messages', (messages) => [make('h2', {text: 'Messages'}), messageList(messages)]),
  choices: new Part('choices', (what) => [make('h2', {text: what.ask || 'What could be done'}),
    wordList('choices', what.list)]),
  ballot: new Part('ballot', (what) => {
    ballot = new Ballot(what, voting, what.ask || 'What do you do?');
    return [make('h2', {class: 'unseen', text: 'Ballot'}),
      what.earlier && make('p', {class: 'hint'}, 'Before, you chose: ', words(what.earlier)), ballot.form];
  }),
  yours: new Part('yours', (vote) => [make('h2', {text: 'Your vote'}), ownVote(vote)]),
  split: new Part('split', (what) => [make('h2', {class: what.alone && 'unseen', text: 'How the class voted'}),
    what.shown.ask && paragraph(what.shown.ask),
    what.vote && make('div', {class: 'own'}, make('h3', {text: 'Your vote'}), ownVote(what.vote)),
    splitList(what.shown, (place) => marksOf(what, place))]),
  cards: new Part('cards', (what) => [make('h2', {text: 'Reasons'}),
    make('div', {class: 'groups'}, ...cardGroups(what, what.cards))]),
  standings: new Part('standings', (standings) => [make('h2', {text: 'Standings'}),
    make('ol', {class: 'standings'}, ...standings.map((one) => make('li', {},
      make('span', {class: 'place', text: String(one.place)}), make('span', {class: 'name'}, words(one.name)),
      make('span', {class: 'marks', text: counted(one.marks, 'mark', 'marks')}))))]),
  again: new Part('again', (shown) => [make('details', {}, make('summary', {text:
    shown.kind === 'quiz' ? 'Read the question again' : 'Read the situation again'}),
    story(shown.text), shown.ask && paragraph(shown.ask),
    shown.messages && messageList(shown.messages))]),
  foot: new Part('foot', (code) => [make('details', {}, make('summary', {text: 'Go on with another phone'}),
    make('p', {}, 'Open ', make('strong', {text: location.origin}), ' there and type this code of your own. Keep ' +
      'it to yourself.'), make('p', {class: 'own-code', text: spaced(code)}))]),
};

function ownVote(vote) {
  return vote.length === 0 ? paragraph('You did not vote this time.') : wordList('plain', vote);
}

function outcome(shown) {
  const taken = (shown.options || [])[shown.taken];
  const right = (shown.right || []).map((one) => (typeof one === 'number' ? shown.options[one] : one));
  return [make('h2', {class: 'unseen', text: shown.kind === 'quiz' ? 'What is right' : 'What the class did'}),
    taken && make('p', {class: 'taken'}, words(taken)),
    right.length > 0 && wordList('plain right', right),
    story(shown.consequence)];
}

function marksOf(what, place) {
  return !given(place) ? [] : [what.mine.includes(place) && {kind: 'yours', words: 'Your vote'},
    (what.shown.right || []).includes(place) && {kind: 'is-right', words: 'Right'},
    what.shown.taken === place && {kind: 'taken-mark', words: 'Taken'}].filter(Boolean);
}

/** What each part shows now; one that is left out is not there. */
function contents() {
  const shown = here.shown;
  if (here.bye) {
    const end = here.bye.why === 'ended' && shown && shown.ending;
    return {entry: {bye: here.bye.why}, text: end && {heading: shown.ending, text: shown.text},
      standings: end && shown.standings};
  }
  if (!here.me || !shown) {
    return {entry: !coming() && {who: here.who, typed: here.typed}};
  }
  const at = (...names) => names.includes(shown.stage);
  const reading = at('briefing', 'reading', 'voting', 'finished', 'ended');
  const mine = voting.kept;
  const vote = mine === null ? [] : ballotWords(shown, mine);
  const inRows = takesOptions(shown.task);
  const listed = inRows || shown.task === 'rank';
  const earlier = at('voting') && shown.poll.vote > 1 && voting.earlier;
  return {
    outcome: at('consequence') && only(shown, 'kind', 'options', 'taken', 'right', 'consequence'),
    messages: reading && shown.messages,
    text: at('lobby') && shown.notes ? {heading: 'Before we start', text: shown.notes} :
      reading && shown.text && {heading: at('reading', 'voting') && 'What you know', text: shown.text},
    choices: at('reading') && shown.task && {ask: shown.ask, list: shown.lefts || (listed ? shown.options : [])},
    ballot: at('voting') && shown.task && Object.assign(only(shown, 'ask', 'task', 'options', 'lefts'),
      {number: voting.poll, drawn: voting.drawn, earlier: earlier && ballotWords(shown, earlier).join('; ')}),
    yours: at('closed') && vote,
    split: shown.split && {shown: only(shown, 'task', 'options', 'split', 'voted', 'before', 'moved', 'right', 'taken',
      'ask'), mine: mine !== null && inRows ? mine.answer : [], alone: at('revealed'),
      vote: (!inRows || mine === null) && vote},
    cards: shown.cards && shown.cards.length > 0 && only(shown, 'task', 'options', 'cards'),
    standings: shown.standings,
    again: !reading && shown.text && shown.task && only(shown, 'kind', 'text', 'ask', 'messages'),
  };
}

function showBand() {
  line.show();
  const shown = here.shown;
  const voteNow = !here.bye && here.me && shown && shown.stage === 'voting';
  const state = !voteNow ? '' : voting.state(line.state === 'here').kind;
  byId('bar').hidden = here.bye || !here.me || (!voteNow && byId('clock').hidden);
  const barWords = byId('bar-words');
  if (barWords.dataset.state !== state) {
    barWords.dataset.state = state;
    barWords.textContent = '';
    if (state === 'kept') {
      barWords.append('✓ Your vote is kept');
    } else if (state) {
      barWords.append(make('a', {href: '#ballot', text: 'Go to your vote', onclick: (event) => {
        event.preventDefault();
        byId('ballot').scrollIntoView();
        byId('ballot').querySelector('input, select, button').focus({preventScroll: true});
      }}));
    }
  }
}

function render() {
  const focused = document.activeElement;
  const hadFocus = focused !== null && focused !== document.body;
  const shown = contents();
  Object.entries(parts).forEach(([name, part]) => {
    if (name !== 'foot' && name !== 'notice') {
      part.show(shown[name]);
    }
  });
  parts.notice.show(here.notice);
  parts.foot.show(here.me && !here.bye && !line.ended ? here.me.code : undefined);
  const story = shown.outcome || ((shown.ballot || shown.choices) && (shown.text || shown.messages));
  byId('main').className = story ? 'wide two' : shown.split ? 'wide' : '';
  if (byId('asked') !== null && here.asked !== '') {
    byId('asked').textContent = here.asked;
    here.asked = '';
  }
  if (ballot !== null) {
    ballot.update(line.state === 'here');
  }
  showBand();
  const changed = showHead(() => hadFocus && !document.contains(focused));
  // Where somebody may still be reading what stays, the page does not move.
  if (changed && !(here.shown && ['voting', 'discussing'].includes(here.shown.stage))) {
    window.scrollTo(0, 0);
  }
}

const inAddress = codeOfAddress();
if (inAddress !== '') {
  invited.set(inAddress);
}
if (personal.get() !== null || invited.get() !== null) {
  line.open(personal.get() || invited.get());
}
window.addEventListener('hashchange', () => {
  const code = codeOfAddress();
  if (code !== '' && !here.me) {
    come(code);
  }
});
render();
