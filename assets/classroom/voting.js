'use strict';

/* One learner's ballot: what is picked, what is on its way, what is kept. A vote given while the line was lost is sent
   when it is back, if the same poll is still open. */

const emptyDraft = () => ({answer: [], typed: '', sure: 0, reason: ''});

const copyOf = (ballot) => Object.assign(emptyDraft(), JSON.parse(JSON.stringify(ballot)));

/** What a ballot says, in the form in which it is sent. */
function ballotOf(draft, task) {
  const ballot = {};
  if (task === 'typed') {
    ballot.typed = draft.typed.trim();
  } else {
    ballot.answer = draft.answer.slice();
  }
  if (draft.sure) {
    ballot.sure = draft.sure;
  }
  if (draft.reason.trim() !== '') {
    ballot.reason = draft.reason.trim();
  }
  return ballot;
}

function sameBallot(one, other) {
  const form = (ballot) => JSON.stringify([ballot.answer || [], ballot.typed, ballot.sure, ballot.reason]);
  return form(one) === form(other);
}

class Voting {
  /** `send` says a message to the laptop and tells whether there was a line; `changed` is called when anything here
    has; `notice` gets a sentence that the person has to know. */
  constructor(send, changed, notice) {
    this.send = send;
    this.changed = changed;
    this.notice = notice;
    this.memory = new Memory('sessionStorage', 'draft');
    this.open = false;
    this.paused = false;
    /** Grows whenever the draft became another one than what stands in the form. */
    this.drawn = 0;
    this.poll = 0;
    this.lost();
    this.begin(0, '');
  }

  /** Nothing is known of the laptop's side until it has told both the class and this person's ballot. */
  lost() {
    this.seen = false;
    this.known = false;
    if (this.out) {
      this.out.sent = false;
    }
  }

  begin(poll, task, vote) {
    // Of the vote before it on the same thing, so that a person can stay with what they had said.
    this.earlier = vote > 1 && poll === this.poll + 1 ? this.kept : null;
    this.drawn += 1;
    const remembered = this.memory.get();
    const same = remembered !== null && remembered.poll === poll;
    this.poll = poll;
    this.task = task;
    this.kept = null;
    this.sent = {};
    this.refused = '';
    this.draft = same ? remembered.draft : this.earlier ? copyOf(this.earlier) : emptyDraft();
    this.touched = same;
    this.out = same && remembered.out ? Object.assign(remembered.out, {sent: false}) : null;
    this.n = this.out ? this.out.n : 0;
  }

  remember() {
    this.memory.set(this.touched || this.out ? {poll: this.poll, draft: this.draft, out: this.out} : null);
  }

  /** Of a class that is over. */
  forget() {
    this.memory.set(null);
    this.begin(0, '');
  }

  /** The class as it is now. */
  see(shown) {
    const wasOpen = this.open;
    this.open = shown.stage === 'voting' && shown.poll !== undefined;
    this.paused = this.open && shown.poll.paused === true;
    this.seen = true;
    if (shown.task !== undefined) {
      this.task = shown.task;
    }
    if (this.open && shown.poll.number !== this.poll) {
      this.tooLate();
      this.begin(shown.poll.number, shown.task, shown.poll.vote);
    }
    if (wasOpen && !this.open && !this.out && !this.kept && this.touched) {
      this.notice('You had chosen, but not pressed the button, so it is not counted.');
    }
    this.settle();
  }

  /** This person's ballot as the laptop keeps it. */
  mine(message) {
    this.known = true;
    if (message.poll !== this.poll) {
      if (message.poll !== 0) {
        this.tooLate();
      }
      this.begin(message.poll, this.task);
    }
    this.n = Math.max(this.n, message.n);
    if (message.n > 0) {
      this.kept = {answer: message.answer, typed: message.typed, sure: message.sure, reason: message.reason};
      if (this.out && message.n >= this.out.n) {
        if (sameBallot(this.out, this.kept)) {
          this.out = null;
          this.touched = this.differs();
        } else {
          this.n = message.n + 1;
          this.out.n = this.n;
        }
      }
      if (!this.touched) {
        this.draft = copyOf(this.kept);
        this.drawn += 1;
      }
    }
    this.settle();
  }

  /** The person has picked or typed something. */
  touch() {
    this.touched = true;
    this.refused = '';
    this.remember();
    this.changed();
  }

  /** The person pressed Vote. */
  vote() {
    this.n += 1;
    this.refused = '';
    this.out = Object.assign({n: this.n, sent: false}, ballotOf(this.draft, this.task));
    this.settle();
  }

  /** Sends what waits as soon as it can be sent, and says so when it never can. */
  settle() {
    // One that was sent before may be kept already, so that this has to be known first.
    if (this.out && this.seen && (this.known || !this.out.tried)) {
      if (!this.open) {
        this.tooLate();
      } else if (!this.paused && !this.out.sent) {
        const {sent, tried, ...ballot} = this.out;
        this.out.sent = this.out.tried = this.send(Object.assign({t: 'vote', poll: this.poll}, ballot));
        this.sent[ballot.n] = ballot;
      }
    }
    this.remember();
    this.changed();
  }

  tooLate() {
    if (this.out) {
      this.out = null;
      this.notice(this.kept ? 'Your changed vote came too late. Your earlier vote counts.' :
        'Your vote came too late: voting closed before it could be sent.');
    }
  }

  isKept(n) {
    this.kept = this.sent[n] || this.kept;
    if (this.out && this.out.n === n) {
      this.out = null;
      this.touched = this.differs();
    }
    this.settle();
  }

  isRefused(n, why, say) {
    if (!this.out || this.out.n !== n) {
      return;
    }
    if (why === 'paused') {
      this.out.sent = false;
      this.paused = true;
    } else {
      this.out = null;
      this.refused = say;
      if (why === 'late') {
        this.notice(say);
      }
    }
    this.remember();
    this.changed();
  }

  /** Whether what stands in the form differs from what is kept or on its way. */
  differs() {
    const last = this.out || this.kept;
    return last === null || !sameBallot(ballotOf(this.draft, this.task), last);
  }

  /** Whether what stands in the form is the vote before, which has to be sent again. */
  stays() {
    return Boolean(this.earlier) && !this.kept && !this.out && sameBallot(ballotOf(this.draft, this.task), this.earlier);
  }

  /** Where the ballot is: {kind, words}. */
  state(here) {
    if (this.refused) {
      return {kind: 'refused', words: this.refused};
    }
    if (this.out) {
      return !here ? {kind: 'waiting', words: 'Not sent yet. It goes once you are connected again.'} :
        this.paused ? {kind: 'waiting', words: 'Not sent yet. It goes once the class goes on.'} :
          {kind: 'waiting', words: 'Sending…'};
    }
    if (this.kept) {
      return this.differs() ?
        {kind: 'changed', words: 'Your earlier vote is kept. What you changed is not sent yet.'} :
        {kind: 'kept', words: 'Your vote is kept.'};
    }
    return {kind: 'none', words: this.earlier ? 'You have not voted again yet.' : 'You have not voted yet.'};
  }
}
