'use strict';

/* What a class is shown, on both pages: texts, messages, the split, cards. */

function paragraphs(text) {
  return (text || '').split('\n').filter((line) => line.trim() !== '').map((line) => paragraph(line));
}

function story(text) {
  return make('div', {class: 'told'}, ...paragraphs(text));
}

function messageList(messages) {
  return make('ul', {class: 'messages'}, ...messages.map((message) => make('li', {class: 'message'},
    make('p', {class: 'from'}, words(message.from)), ...paragraphs(message.text))));
}

function takesOptions(task) {
  return task === 'one' || task === 'several';
}

/** A ballot in words, one line for each thing it says; empty where it answers nothing. */
function ballotWords(shown, ballot) {
  const answer = ballot.answer || [];
  const options = shown.options || [];
  const known = (place) => given(place) && options[place] !== undefined;
  switch (shown.task) {
  case 'typed':
    return ballot.typed ? [ballot.typed] : [];
  case 'truth':
    return answer.length === 0 ? [] :
      [answer[0] === 1 ? 'True' : 'False', ...(known(answer[1]) ? [options[answer[1]]] : [])];
  case 'match':
    return (shown.lefts || []).map((left, i) => left + ' – ' + (known(answer[i]) ? options[answer[i]] : 'nothing'));
  case 'rank':
    return answer.filter(known).map((place, i) => (i + 1) + '. ' + options[place]);
  default:
    return answer.filter(known).map((place) => options[place]);
  }
}

function bar(kind, count, of) {
  const fill = make('span', {class: 'fill ' + kind + (count === 0 ? ' none' : '')});
  fill.style.setProperty('width', (of > 0 ? Math.min(100, 100 * count / of) : 0) + '%');
  return make('span', {class: 'bar', 'aria-hidden': 'true'}, fill);
}

/** The rows of a split: words, how many now, how many before. */
function splitRows(shown) {
  const before = shown.before;
  if (takesOptions(shown.task)) {
    return (shown.options || []).map((option, i) => ({place: i, words: option, count: shown.split[i] || 0,
      before: before && (before[i] || 0)}));
  }
  const earlier = new Map((before || []).map((row) => [row.words, row.count]));
  const rows = shown.split.map((row) => {
    const count = earlier.get(row.words) || 0;
    earlier.delete(row.words);
    return {words: row.words, count: row.count, before: before && count};
  });
  earlier.forEach((count, text) => rows.push({words: text, count: 0, before: count}));
  return rows;
}

function total(split, voted) {
  return split.every((count) => typeof count === 'number') ? split.reduce((sum, count) => sum + count, 0) : voted;
}

/** Who took what, as bars and in words. `shown`: `task`, `options`, `split`, `voted`, and where there are
  any `before` and `moved`. `tags` gives the words that mark a row, by its place; `more` what else stands in it. */
function splitList(shown, tags, more) {
  const voted = shown.voted;
  const votedBefore = shown.before && (shown.task === 'one' ? total(shown.before, voted) : voted);
  const rows = splitRows(shown).map((row) => {
    const marks = tags(row.place);
    const told = row.before === undefined ? row.count + ' of ' + voted :
      row.before + ' before, now ' + row.count + ' of ' + voted;
    return make('li', {class: marks.length > 0 ? 'row marked' : 'row'},
      make('span', {class: 'option-words'}, words(row.words)),
      marks.length > 0 && make('span', {class: 'tags'},
        ...marks.map((mark) => make('span', {class: 'tag ' + mark.kind, text: mark.words}))),
      row.before !== undefined && bar('earlier', row.before, votedBefore),
      bar('now', row.count, voted),
      make('span', {class: 'count'}, told), ...((more && more(row.place)) || []).filter(Boolean));
  });
  return make('ul', {class: 'split'}, ...rows);
}

function movedSentence(shown) {
  return shown.moved === 0 ? 'Nobody changed their mind.' :
    counted(shown.moved, 'person', 'people') + ' changed their mind.';
}

/** Reasons, those of one choice side by side. `more` may add something to a card. */
function cardGroups(shown, cards, more) {
  const card = (one) => make('li', {class: 'card'}, make('q', {class: 'reason'}, words(one.words)), more && more(one));
  const grouped = shown.task === 'one';
  const places = grouped ? [...new Set(cards.map((one) => one.option))].sort((a, b) => a - b) : [0];
  return places.map((place) => {
    const here = grouped ? cards.filter((one) => one.option === place) : cards;
    return make('section', {class: 'group'},
      grouped && make('h3', {class: 'choice'}, words((shown.options || [])[place] || '')),
      make('ul', {class: 'cards'}, ...here.map(card)));
  });
}
