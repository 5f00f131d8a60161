'use strict';

/* The parts of the facilitator's page and what they look like; desk.js says what each shows. */

function button(id, text, act, attributes) {
  return make('button', Object.assign({type: 'button', id: id, text: text, onclick: act}, attributes));
}

function steps(what) {
  const most = what.next === 'take' && !what.quiz && what.most;
  const rows = [];
  if (what.confirm) {
    rows.push(confirmation('End the class for everybody?', 'End it', () => command('end')));
  } else if (what.next) {
    rows.push(button('next', what.words[what.next], () => step(what.next), {class: 'main big'}));
    if (most) {
      rows.push(make('p', {class: 'most'}, most.length === 1 ? words('“' + most[0] + '”') :
        'No option has most votes: choose one in the split.'));
    }
  }
  if (what.others.length > 0) {
    rows.push(make('div', {class: 'buttons'}, ...what.others.map((one) =>
      button('do-' + one, what.words[one], () => step(one)))));
  }
  const chosen = timesChosen();
  if (what.vote || what.talk) {
    rows.push(make('div', {class: 'times'},
      what.vote && timeField('time-vote', 'Time to vote', chosen.vote, (seconds) =>
        chosenTimes.set(Object.assign(timesChosen(), {vote: seconds}))),
      what.talk && timeField('time-talk', 'Time to talk', chosen.talk, (seconds) =>
        chosenTimes.set(Object.assign(timesChosen(), {talk: seconds})))));
  }
  return [make('h2', {class: 'unseen', text: 'What to do now'}), ...rows];
}

const ratings = {best: 'Best', good: 'Good', poor: 'Poor', harmful: 'Harmful', right: 'Right'};

function splitPart(what) {
  const keyOf = (place) => what.key.find((one) => one.option === place);
  const inRows = takesOptions(what.task);
  const more = (place) => place !== undefined && [
    sureWords(what.sure[place]) && make('p', {class: 'hint', text: sureWords(what.sure[place])}),
    what.take && button('take-' + place, 'Go on with this', () => command('take', {option: place})),
    keyOf(place) && keyOf(place).why && make('details', {class: 'why'},
      make('summary', {text: 'The author’s reasoning'}), ...paragraphs(keyOf(place).why))];
  const tags = (place) => {
    const key = inRows && keyOf(place);
    return [
      key && {kind: key.rating === 'best' || key.rating === 'right' ? 'is-right' : '',
              words: ratings[key.rating] || key.rating},
      what.taken !== undefined && what.taken === place && {kind: 'taken-mark', words: 'Taken'}].filter(Boolean);
  };
  return [make('h2', {text: what.secret ? 'The split, for you alone' : 'The split'}),
    make('p', {class: 'hint', text: counted(what.voted, 'person', 'people') + ' voted.' +
      (what.before ? ' ' + movedSentence(what) : '') +
      (what.secret ? '' : ' Ratings and reasoning stay on this page.')}),
    what.ask && paragraph(what.ask), splitList(what, tags, more),
    !inRows && what.key.length > 0 && make('p', {}, 'Right: ', words(what.key.map((one) => one.why).join('; ')))];
}

/** How sure those were who took an option: of [sure, fairly sure, not sure]; empty where nobody said. */
function sureWords(counts) {
  return (counts || []).map((count, i) => count > 0 && count + ' ' + ['sure', 'fairly sure', 'not sure'][i])
    .filter(Boolean).join(', ');
}

function cardsPart(what) {
  const turn = (one) => what.may && button('turn-' + one.card, one.shown ? 'Turn away' : 'Show to all', () =>
    command('card', {card: one.card, shown: !one.shown}));
  const shownNow = what.reasons.filter((one) => one.shown).length;
  return [make('h2', {text: 'Reasons'}), make('p', {class: 'hint', text: what.secret ?
    'They can be shown to all once the split is.' :
    shownNow + ' of ' + what.reasons.length + ' are shown to all, without names.'}),
  make('div', {class: 'groups'}, ...cardGroups(what, what.reasons, (one) => make('p', {class: 'turn'},
    one.shown && make('span', {class: 'tag is-right', text: 'Shown to all'}), turn(one))))];
}

function person(one, voting, confirming) {
  const id = 'remove-' + one.person;
  const state = !one.here ? 'away' : !voting ? 'here' : one.voted ? 'voted' : 'not yet';
  return make('li', {class: 'person'}, make('span', {class: 'name'}, words(one.name)),
    make('span', {class: 'person-state ' + state.replace(' ', '-'), text: state + (!one.here && one.voted && voting ?
      ', voted' : '')}),
    confirming === id ? confirmation('Remove ' + one.name + '? Their vote will not count.', 'Remove', () =>
      command('remove', {person: one.person})) :
      button(id, 'Remove', () => confirm(id), {class: 'quiet', 'aria-label': 'Remove ' + one.name}));
}

const parts = {
  problem: new Part('problem', (sentence) => [paragraph(sentence)]),
  notice: new Part('notice', (sentence) => [paragraph(sentence)]),
  entry: new Part('entry', (what) => what.bye ? [paragraph(what.bye), button('again', 'Come back to the desk',
    () => { here.bye = null; line.open(line.code); }, {class: 'main'})] : [codeForm('Code of the desk',
    'It is on the laptop, beside “Desk”: nine letters and digits. Keep it to yourself.', what.typed,
    (code) => line.open(code))]),
  steps: new Part('steps', steps),
  split: new Part('split', splitPart),
  cards: new Part('cards', cardsPart),
  outcome: new Part('outcome', (shown) => [make('h2', {text: isQuiz(shown) ? 'The answer' : 'What came of it'}),
    story(shown.consequence)]),
  text: new Part('text', (shown) => [make('h2', {text: shown.ending || shown.ask || 'What they read'}),
    shown.notes && make('p', {class: 'hint', text: shown.notes}), story(shown.text),
    shown.list && !shown.take && wordList('choices', shown.list),
    shown.take && make('p', {class: 'hint', text: 'Practice: an option can be taken at once, or voted on.'}),
    shown.take && make('ul', {class: 'plain'}, ...shown.list.map((one, place) => make('li', {}, make('p', {}, words(one)),
      button('take-' + place, 'Go on with this', () => command('take', {option: place})))))]),
  standings: new Part('standings', (what) => [make('h2', {text: 'Standings'}), make('p', {class: 'hint', text:
    what.shown ? 'They are shown to all after each question.' : 'They are shown to nobody.'}),
  what.may && button('standings-button', what.shown ? 'Show them no more' : 'Show them to all', () =>
    command('standings', {shown: !what.shown}))]),
  people: new Part('people', (what) => [what.people.length === 0 ? make('p', {class: 'hint', text: 'Nobody yet.'}) :
    make('ul', {class: 'people'}, ...what.people.map((one) => person(one, what.voting, what.confirm)))]),
  messages: new Part('messages', (what) => [make('ul', {class: 'messages'}, ...what.ahead.map((one) =>
    make('li', {class: 'message'}, make('p', {class: 'from'}, words(one.from)), ...paragraphs(one.text),
      one.came ? make('p', {class: 'from', text: '✓ It has come.'}) : what.may && button('message-' + one.message,
        'Let it in now', () => command('message', {message: one.message})))))]),
  back: new Part('back', (what) => [make('p', {class: 'hint', text: 'As practice: it changes nothing of what was decided.'}),
    make('ul', {class: 'plain'}, ...what.map((one) => make('li', {}, make('p', {}, one.item + '. ' + one.text),
      button('back-' + one.item, 'Go back to number ' + one.item, () => command('back', {item: one.item})))))]),
  keys: new Part('keys', (what) => [make('dl', {class: 'keys'}, ...keyWords.map(([key, text]) =>
    make('div', {}, make('dt', {}, make('kbd', {text: key})), make('dd', {text: text})))),
  make('label', {class: 'option'}, make('input', {type: 'checkbox', id: 'keys-on', checked: what.on, onchange: (event) => {
    keysOn.set(event.target.checked);
  }}), make('span', {class: 'option-words', text: 'Single letters give commands'}))]),
  end: new Part('end', (what) => [what.confirm ? confirmation('End the class for everybody?', 'End it', () =>
    command('end')) : button('end-button', 'End the class', () => confirm('end'), {class: 'quiet'})]),
};
