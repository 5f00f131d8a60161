'use strict';

/* The form in which a learner answers: one for each kind of task, then how sure they are, then their reason. It writes
   into the draft of a Voting and never sends anything before "Vote" is pressed. */

const longestReason = 200;

/** One answer among several, or any number of them. */
function pickField(kind, name, text, picked, change) {
  return make('label', {class: 'option'},
    make('input', {type: kind, name: name, checked: picked, onchange: change}),
    make('span', {class: 'option-words', text: text}));
}

function fieldset(legend, hint, ...fields) {
  return make('fieldset', {}, make('legend', {}, legend, hint && make('span', {class: 'hint', text: hint})), ...fields);
}

function oneField(shown, draft, touch, legend) {
  return fieldset(legend, '', ...shown.options.map((option, i) => pickField('radio', 'answer', option,
    draft.answer[0] === i, () => { draft.answer = [i]; touch(); })));
}

function severalField(shown, draft, touch, legend) {
  const turn = (i, on) => {
    draft.answer = draft.answer.filter((place) => place !== i).concat(on ? [i] : []).sort((a, b) => a - b);
    touch();
  };
  return fieldset(legend, 'Take all that you think right.', ...shown.options.map((option, i) =>
    pickField('checkbox', 'answer', option, draft.answer.includes(i), (event) => turn(i, event.target.checked))));
}

function truthField(shown, draft, touch, legend) {
  const set = (at, place) => {
    draft.answer[at] = place;
    draft.answer[0] = given(draft.answer[0]) ? draft.answer[0] : null;
    touch();
  };
  const fields = fieldset(legend, '',
    pickField('radio', 'truth', 'True', draft.answer[0] === 1, () => set(0, 1)),
    pickField('radio', 'truth', 'False', draft.answer[0] === 0, () => set(0, 0)));
  if (!shown.options) {
    return fields;
  }
  return make('div', {}, fields, fieldset('Why?', '', ...shown.options.map((option, i) =>
    pickField('radio', 'why', option, draft.answer[1] === i, () => set(1, i)))));
}

function matchField(shown, draft, touch, legend) {
  // Read above as well: what is chosen below may be too long for a narrow phone.
  const rows = shown.lefts.map((left, i) => {
    const choose = make('select', {id: 'left-' + i, onchange: () => {
      draft.answer = shown.lefts.map((other, j) => (given(draft.answer[j]) ? draft.answer[j] : null));
      draft.answer[i] = choose.value === '' ? null : Number(choose.value);
      touch();
    }}, make('option', {value: '', text: 'Choose…'}),
    ...shown.options.map((right, place) => make('option', {value: String(place), text: right})));
    choose.value = given(draft.answer[i]) ? String(draft.answer[i]) : '';
    return make('div', {class: 'pair'}, make('label', {for: 'left-' + i, text: left}), choose);
  });
  return fieldset(legend, 'Choose what belongs to each.', wordList('choices', shown.options), ...rows);
}

function rankField(shown, draft, touch, legend) {
  const count = shown.options.length;
  if (draft.answer.length !== count) {
    draft.answer = shown.options.map((option, i) => i);
  }
  const list = make('ol', {class: 'rank'});
  const items = shown.options.map((option, place) => {
    const button = (by, sign, way) => make('button', {type: 'button', class: 'small', 'aria-label':
      'Move ' + way + ': ' + option, onclick: () => move(place, by)}, make('span', {class: sign}));
    const up = button(-1, 'arrow up', 'up');
    const down = button(1, 'arrow down', 'down');
    const item = make('li', {}, make('span', {class: 'place'}), make('span', {class: 'option-words', text: option}),
      make('span', {class: 'moves'}, up, down));
    return {item: item, up: up, down: down, number: item.firstChild};
  });
  const lay = () => draft.answer.forEach((place, i) => {
    const row = items[place];
    // An item that is moved in the page loses focus: one that is in its place already stays untouched.
    if (list.children[i] !== row.item) {
      list.insertBefore(row.item, list.children[i] || null);
    }
    row.number.textContent = String(i + 1);
    row.up.disabled = i === 0;
    row.down.disabled = i === count - 1;
  });
  const move = (place, by) => {
    const at = draft.answer.indexOf(place);
    draft.answer.splice(at, 1);
    draft.answer.splice(at + by, 0, place);
    lay();
    const row = items[place];
    const pressed = by < 0 ? row.up : row.down;
    (pressed.disabled ? (by < 0 ? row.down : row.up) : pressed).focus();
    announce('Place ' + (at + by + 1) + ' of ' + count + ': ' + shown.options[place]);
    touch();
  };
  lay();
  return fieldset(legend, 'Put them in order with the arrows, first at the top.', list);
}

function typedField(shown, draft, touch, legend) {
  return make('div', {class: 'field'}, make('label', {for: 'typed', class: 'legend', text: legend}),
    make('input', {id: 'typed', type: 'text', maxlength: 200, autocomplete: 'off', autocapitalize: 'off',
      value: draft.typed, oninput: (event) => { draft.typed = event.target.value; touch(); }}));
}

const marksBySureness = 'Standings, if they are shown, add up: not sure 1, fairly sure 2 or −2, sure 3 or −6.';

function sureField(draft, touch, marks) {
  const levels = ['Not sure', 'Fairly sure', 'Sure'].map((text, i) => pickField('radio', 'sure', text,
    draft.sure === i + 1, () => { draft.sure = i + 1; touch(); }));
  return fieldset('How sure are you? (if you like)', marks, make('div', {class: 'levels'}, ...levels));
}

function reasonField(draft, touch) {
  const rest = make('p', {class: 'hint', id: 'reason-rest'});
  const count = () => {
    rest.textContent = counted(longestReason - draft.reason.length, 'character', 'characters') + ' left.';
  };
  const field = make('textarea', {id: 'reason', rows: 2, maxlength: longestReason, value: draft.reason,
    'aria-describedby': 'reason-hint reason-rest', oninput: () => {
      // It is one line, however it was typed or pasted.
      if (/[\r\n]/.test(field.value)) {
        field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' ');
      }
      draft.reason = field.value;
      count();
      touch();
    }});
  count();
  return make('div', {class: 'field'},
    make('label', {for: 'reason', class: 'legend', text: 'Your reason (if you like)'}),
    make('p', {class: 'hint', id: 'reason-hint', text: 'The class may read it, without your name.'}), field, rest);
}

const answerFields = {one: oneField, several: severalField, truth: truthField, match: matchField, rank: rankField,
  typed: typedField};

/** What is still missing before it can be sent; empty where nothing is. */
function missingIn(shown, draft) {
  switch (shown.task) {
  case 'typed':
    return draft.typed.trim() === '' ? 'Type an answer first.' : '';
  case 'truth':
    return !given(draft.answer[0]) ? 'Choose true or false first.' :
      shown.options && !given(draft.answer[1]) ? 'Choose a reason as well.' : '';
  case 'match':
    return draft.answer.some(given) ? '' : 'Choose what belongs to each first.';
  default:
    return draft.answer.length === 0 ? 'Choose an answer first.' : '';
  }
}

/** The whole ballot; `voting` has the draft and takes the vote. */
class Ballot {
  constructor(shown, voting, legend) {
    const touch = () => { this.missing.textContent = ''; voting.touch(); };
    this.voting = voting;
    this.button = make('button', {type: 'submit', class: 'main', text: 'Vote'});
    this.missing = make('p', {class: 'missing', role: 'alert'});
    this.state = make('p', {class: 'state', role: 'status'});
    this.form = make('form', {id: 'ballot-form', class: 'ballot', novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      this.submit(shown);
    }}, answerFields[shown.task](shown, voting.draft, touch, legend), sureField(voting.draft, touch, shown.kind === 'quiz' ? marksBySureness : ''),
    reasonField(voting.draft, touch), this.missing, make('div', {class: 'send'}, this.button, this.state));
  }

  submit(shown) {
    const missing = missingIn(shown, this.voting.draft);
    this.missing.textContent = missing;
    if (missing) {
      const first = this.form.querySelector('input:not(:checked), select');
      if (first) {
        first.focus();
      }
    } else if (this.voting.differs()) {
      this.voting.vote();
    } else {
      announce('This is your vote already.');
    }
  }

  update(here) {
    const state = this.voting.state(here);
    const button = this.voting.kept || this.voting.out ? 'Change vote' : this.voting.stays() ? 'Stay with it' : 'Vote';
    if (this.button.textContent !== button) {
      this.button.textContent = button;
    }
    // The accent means that this can be done next: not where the vote is kept already.
    this.button.className = this.voting.out === null && !this.voting.differs() ? '' : 'main';
    if (this.state.textContent !== state.words) {
      this.state.textContent = state.words;
      this.state.className = 'state ' + state.kind;
    }
  }
}
