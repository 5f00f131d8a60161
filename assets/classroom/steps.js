'use strict';

/* What the facilitator can do at each stage: the step that is most likely next, and the others beside it. */

const deskStages = {
  lobby: ['People are coming in', 'Begin when all are there. Whoever comes later joins at the decision of that moment.'],
  briefing: ['The briefing is being read', ''],
  reading: ['They are reading', 'Open the vote once the room has gone quiet.'],
  voting: ['They are voting', 'Nobody sees how, not even you, before the vote is closed.'],
  closed: ['The vote is closed', 'Only you see the split now. Look at it before you show it.'],
  revealed: ['The split is shown', 'Show the reasons that are worth talking about. They are shown without names.'],
  discussing: ['They are talking', 'Show the reasons that are worth talking about. They are shown without names.'],
  consequence: ['What came of it is shown', ''],
  finished: ['It is finished', 'When you end the class, the phones are let go and the debrief can be read.'],
  ended: ['The class is over', ''],
};

function isQuiz(shown) {
  return shown.kind === 'quiz';
}

function onWords(shown) {
  if (shown.stage === 'lobby') {
    return isQuiz(shown) ? 'Show the first question' : 'Show the briefing';
  }
  if (shown.stage === 'briefing') {
    return 'Show the first decision';
  }
  return !isQuiz(shown) ? 'Go on' : shown.item < shown.of ? 'Next question' : 'Finish';
}

/** What a button says. `voted`: there was a vote on this already. */
function stepWords(what, shown) {
  const again = shown.split !== undefined;
  const said = {
    on: onWords(shown), open: again ? 'Vote again' : 'Open the vote', close: 'Close the vote', reveal: 'Show the split',
    discuss: 'Let them talk', take: isQuiz(shown) ? 'Show what is right' : 'Go on with what most want',
    return: 'Return from practice', pause: 'Pause', resume: 'Go on after the pause', extend: 'One minute more',
    standings: 'Standings', end: 'End the class',
  };
  return said[what];
}

/** In the order in which they are likely; the first that may be given is the next one. */
function likelySteps(shown, desk) {
  const secondVote = shown.before !== undefined;
  switch (shown.stage) {
  case 'voting':
    return shown.poll && shown.poll.paused ? ['resume', 'close'] : ['close'];
  case 'revealed':
    return secondVote ? ['take', 'discuss', 'open'] : ['discuss', 'take', 'open'];
  case 'discussing':
    return shown.clock && shown.clock.paused ? ['resume'] : secondVote ? ['take', 'open'] : ['open', 'take'];
  case 'consequence':
    return shown.practice ? ['return', 'on'] : ['on'];
  case 'finished':
    return shown.practice ? ['return'] : ['end'];
  default:
    return ['on', 'open', 'reveal'];
  }
}

/** {next, others}: commands that can be given now, without those that have a place of their own on the page. */
function stepsOf(shown, desk) {
  const may = (what) => desk.may.includes(what);
  const likely = likelySteps(shown, desk).filter(may);
  const all = ['open', 'close', 'reveal', 'discuss', 'take', 'on', 'return', 'resume', 'pause', 'extend'].filter(may);
  const next = likely.length > 0 ? likely[0] : undefined;
  return {next: next, others: all.filter((what) => what !== next && !(what === 'take' && !isQuiz(shown)))};
}

const times = [[0, 'no limit'], [30, '30 seconds'], [60, '1 minute'], [120, '2 minutes'], [180, '3 minutes'],
  [300, '5 minutes']];

/** Chooses how long the next vote or discussion lasts. */
function timeField(id, label, seconds, change) {
  const choose = make('select', {id: id, onchange: () => change(Number(choose.value))},
    ...times.map(([value, text]) => make('option', {value: String(value), text: text})));
  choose.value = String(seconds);
  return make('div', {class: 'time'}, make('label', {for: id, text: label}), choose);
}

const keyWords = [['n', 'the next step (the large button)'], ['v', 'open a vote'], ['c', 'close it'],
  ['r', 'show the split'], ['d', 'let them talk'], ['p', 'pause, and go on'], ['e', 'one minute more'],
  ['Esc', 'do not remove or end after all']];
