// Writes fsrs.txt: memories as an implementation by others computes them, for tests/quiz/Fsrs.test.cpp to compare with.
//   npm install ts-fsrs@5.4.2 && node fsrs.mjs > fsrs.txt
// A line: days since the last review, recall (1 to 4), then stability, difficulty, days until due, retrievability just
// before. An empty line ends one card. "Hard" twice on one day is left out: this implementation keeps stability from
// falling there, the published formula does so only for "good" and "easy".
import { FSRS, generatorParameters } from 'ts-fsrs';

const fsrs = new FSRS(generatorParameters({ enable_fuzz: false, request_retention: 0.9 }));
const gaps = [0, 0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 400];
let state = 12345;
const below = n => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) % n;
};
for (let card = 0; card < 80; card++) {
    let memory = null;
    for (let review = 0; review < 8; review++) {
        const days = memory ? gaps[below(gaps.length)] : 0;
        let recall = 1 + below(4);
        if (memory && days === 0 && recall === 2) recall = 3;
        const before = memory ? fsrs.forgetting_curve(days, memory.stability) : 1;
        memory = fsrs.next_state(memory, days, recall);
        console.log([days, recall, memory.stability, memory.difficulty, fsrs.next_interval(memory.stability, days), before].join(' '));
    }
    console.log('');
}
