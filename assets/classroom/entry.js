'use strict';

/* How somebody comes in: the form for a code, which both pages have, and the one for a name. */

function field(id, label, hint, attributes) {
  return make('div', {class: 'field'}, make('label', {for: id, class: 'legend', text: label}),
    hint && make('p', {class: 'hint', id: id + '-hint', text: hint}),
    make('input', Object.assign({id: id, type: 'text', autocomplete: 'off', spellcheck: 'false',
      enterkeyhint: 'go', 'aria-describedby': (hint ? id + '-hint ' : '') + 'asked'}, attributes)));
}

/** `submit` returns what is wrong, if anything is; it is said below the fields, and the field `id` is gone back to. */
function entryForm(id, button, fields, submit) {
  const asked = make('p', {id: 'asked', class: 'missing', role: 'alert'});
  return make('form', {class: 'entry', novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    const wrong = submit(byId(id).value.trim());
    asked.textContent = wrong || '';
    if (wrong) {
      byId(id).focus();
    }
  }}, ...fields, asked, make('button', {type: 'submit', class: 'main', text: button}));
}

/** `typed` is what was refused before, to be corrected; `open` gets the code. */
function codeForm(label, hint, typed, open) {
  const code = field('code', label, hint, {class: 'code', autocapitalize: 'characters', maxlength: 40, value: typed});
  return entryForm('code', 'Go on', [code], (text) => {
    if (text === '') {
      return 'Type the code first.';
    }
    open(text);
    return '';
  });
}

const whatIsKept = 'The class sees votes and reasons without names. They are kept under your name, and you, your ' +
  'facilitator and your supervisor can read them later.';

/** `who` as the laptop asks it; `join` gets what to answer, and tells whether there was a line; `back` asks for a code. */
function nameForm(who, join, back) {
  const own = make('p', {}, make('button', {type: 'button', class: 'small', onclick: back, text: 'I have a code of my own'}));
  const sent = (answer) => (join(answer) ? '' : 'You are not connected just now. Please try again in a moment.');
  if (who.names === 'typed') {
    return entryForm('name', 'Come in', [field('name', 'Your name', 'Your facilitator sees it, and whether you ' +
      'have voted. ' + whatIsKept, {maxlength: 80, autocomplete: 'name'}), own],
    (name) => (name === '' ? 'Type a name first.' : sent({name: name})));
  }
  const free = who.list || [];
  if (free.length === 0) {
    return paragraph('Every name on the list is taken. Please tell your facilitator.');
  }
  const earlier = byId('name') === null ? '' : byId('name').value;
  const choose = make('select', {id: 'name', 'aria-describedby': 'asked'},
    make('option', {value: '', text: 'Choose your name…'}),
    ...free.map((one) => make('option', {value: String(one.pick), text: one.name})));
  choose.value = free.some((one) => String(one.pick) === earlier) ? earlier : '';
  return entryForm('name', 'Come in', [make('div', {class: 'field'},
    make('label', {for: 'name', class: 'legend', text: 'Your name'}), make('p', {class: 'hint', text: whatIsKept}), choose),
  own],
  (pick) => (pick === '' ? 'Choose your name first.' : sent({pick: Number(pick)})));
}
