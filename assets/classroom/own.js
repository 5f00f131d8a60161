'use strict';

/* A person's own debrief, once the story has ended. This file is loaded over https alone, and the laptop says nothing of
   it over any other connection. */

heard.own = (message) => {
  const before = byId('own');
  const section = make('section', {id: 'own', class: 'own-debrief', 'aria-labelledby': 'own-heading'},
    make('h2', {id: 'own-heading', tabindex: '-1', text: 'Your own debrief'}),
    paragraph(message.about),
    make('h3', {text: 'Decision by decision'}),
    make('ol', {class: 'own-decisions'}, ...message.decisions.map(ownDecision)),
    make('h3', {text: 'What that comes to'}),
    message.shown.length === 0 ? paragraph('None of these decisions called for anything that can be told.') :
      make('ul', {class: 'own-shown'}, ...message.shown.map(ownUnit)),
    make('p', {class: 'hint', text: 'A point in so many decisions says little: the two figures are the range in which it ' +
      'plausibly lies, from 0 to 1. It is kept with your record where you are known here, and marked as voted.'}));
  if (before) {
    before.replaceWith(section);
  } else {
    byId('main').append(section);
    announce('Your own debrief is below.');
  }
};

// Somebody comes in: what stood there was another's, or comes again.
const cameIn = heard.you;
heard.you = (message) => {
  const before = byId('own');
  if (before) {
    before.remove();
  }
  cameIn(message);
};

function ownDecision(one) {
  return make('li', {value: one.item},
    make('p', {}, make('span', {class: 'own-number', text: 'Decision ' + one.item}),
      ' You voted for: ', make('strong', {}, words(one.yours))),
    make('p', {}, one.same ? 'The class went on with it, too.' : 'The class went on with: ',
      !one.same && words(one.class)),
    one.showed.length > 0 && wordList('plain', one.showed),
    make('details', {}, make('summary', {text: 'Why does it say that?'}), paragraph(one.why)));
}

function ownUnit(one) {
  return make('li', {}, make('strong', {}, words(one.what)), make('span', {class: 'own-says', text: one.says + ': ' +
    one.count + ', between ' + one.between.replace(' to ', ' and ')}),
    make('span', {class: 'own-from', text: 'From ' + (one.from.length === 1 ? 'decision ' : 'decisions ') +
      one.from.join(', ')}));
}
