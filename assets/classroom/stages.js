'use strict';

/* The stages of a class in a learner's words: a heading, and what there is to do. */

function decision(shown) {
  return (shown.kind === 'quiz' ? 'Question ' : 'Decision ') + shown.item + (shown.of ? ' of ' + shown.of : '');
}

const stages = {
  lobby: (shown, name) => [name ? 'You are in, as ' + name : 'You are in',
    'Look at the screen in front. It begins here by itself.'],
  briefing: () => ['The briefing', 'Read it in your own time. The first decision comes next.'],
  reading: (shown) => [decision(shown), 'Read, and make up your own mind. The vote has not been opened yet.'],
  voting: (shown) => [shown.poll.vote > 1 ? 'Vote again' : 'Your vote', shown.poll.paused ?
    'The class is paused. Your vote can be sent once it goes on.' : (shown.poll.vote > 1 ?
      'Stay with your vote or change your mind: both are fine. Press the button either way.' : 'Decide on your own.') +
      ' Nobody in the room sees how you vote' + (name ? '; it is kept under your name.' : '.')],
  closed: () => ['The vote is closed', 'Look up: the result comes on the screen in front, and here.'],
  revealed: (shown) => ['How the class voted', counted(shown.voted, 'person', 'people') + ' voted. ' +
    (shown.before ? movedSentence(shown) : '')],
  discussing: () => ['Talk about it', 'Say what made you choose, and listen for what you had not thought of.'],
  consequence: (shown) => shown.kind === 'quiz' ? ['The answer', ''] :
    ['What came of it', 'The class goes on with what ' + (shown.byMost ? 'most of you' : 'your facilitator') +
      ' chose.'],
  finished: (shown) => [shown.ending || (shown.kind === 'quiz' ? 'That was the last question' : 'The end'), ''],
  ended: () => ['The class is over', 'You can close this page.'],
};

/** [what it is about, heading, what to do] */
function stageHead(shown, name) {
  const [heading, lede] = stages[shown.stage] ? stages[shown.stage](shown, name) : ['Look at the screen in front', ''];
  const about = [shown.title, shown.item && heading !== decision(shown) && decision(shown),
    shown.practice && 'practice'];
  return [about.filter(Boolean).join(' · '), heading, lede];
}
