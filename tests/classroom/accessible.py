"""What axe finds wrong with the pages for phones, in each thing they can show: as a person on a phone 320 pixels wide, by light and by
dark, and as the facilitator's own phone.

    npm install axe-core
    python3 tests/classroom/accessible.py node_modules/axe-core/axe.min.js PROGRAM SCENARIO QUIZ [PICTURES]

Ends with status 1 where anything is found. PICTURES is a folder for pictures of what was looked at."""
import os
import sys
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from in_browsers import Desk, Phone, until

THEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The first of everything that can be chosen, whatever kind of question it is.
ANSWER = """
const form = document.querySelector('#ballot form') || document.querySelector('#ballot').closest('form');
const radios = new Set([...form.querySelectorAll('input[type=radio]')].map((one) => one.name));
radios.forEach((name) => form.querySelector(`input[name="${name}"]`).click());
const box = form.querySelector('input[type=checkbox]');
if (box) { box.click(); }
form.querySelectorAll('select').forEach((one, i) => { one.selectedIndex = i + 1; one.dispatchEvent(new Event('change')); });
const typed = form.querySelector('#typed');
if (typed) { typed.value = 'impact'; typed.dispatchEvent(new Event('input')); }
form.querySelector('button[type=submit]').click();
"""


class Reader:
    """Looks at a page with axe, and keeps what it found."""

    def __init__(self, axe, pictures):
        with open(axe) as file:
            self.axe = file.read()
        self.pictures = pictures
        self.found = []
        self.looked = 0

    def look(self, phone, what):
        browser = phone.browser
        for theme in THEMES:
            browser.execute_cdp_cmd("Emulation.setEmulatedMedia",
                                    {"features": [{"name": "prefers-color-scheme", "value": theme},
                                                  {"name": "prefers-reduced-motion", "value": "reduce"}]})
            browser.execute_script(self.axe + ";window.axe = axe")
            result = browser.execute_async_script(
                "const done = arguments[arguments.length - 1];"
                "window.axe.run(document, {runOnly: arguments[0]}).then(done, e => done({failed: String(e)}))", RULES)
            if "failed" in result:
                raise AssertionError(what + ": axe did not run: " + result["failed"])
            # A page that ran nothing would find nothing.
            assert len(result["passes"]) > 10, (what, len(result["passes"]))
            self.looked += 1
            self.found += [(what, theme, one["id"], one["help"], node["html"][:120], node.get("failureSummary", "")[:300])
                           for one in result["violations"] for node in one["nodes"]]
            wide = browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
            if wide > 0:
                self.found.append((what, theme, "reflow", "%d pixels wider than the window" % wide, "", ""))
            if self.pictures:
                browser.save_screenshot(os.path.join(self.pictures, "%s-%s.png" % (what.replace(" ", "-"), theme)))


def narrow(phone):
    phone.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                  {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True})
    return phone


def facilitator(desk, address):
    desk.type("desk")
    code = desk.hears(r"/desk\s[^.]*\scode\s+(\w{3}\s\w{3}\s\w{3})\.").group(1)
    page = narrow(Phone(address + "/desk"))
    return page, "".join(code.split())


def enter(phone, words):
    field = until("a field", lambda: phone.browser.find_element(By.CSS_SELECTOR, "#entry input"))
    field.clear()  # what was refused stands there, to be corrected
    field.send_keys(words + Keys.ENTER)


def story(reader, program, scenario):
    desk = Desk(program, ["--data", tempfile.mkdtemp(prefix="judgement-axe-"), "classroom", scenario, "--bind", "127.0.0.1"])
    phones = []
    try:
        found = desk.hears(r"open (http://\S+) and type the code (\w{3} \w{3})")
        address, code = found.group(1), found.group(2).replace(" ", "")
        phones = [narrow(Phone(address)), narrow(Phone(address))]
        one, other = phones
        own, own_code = facilitator(desk, address)
        phones.append(own)
        until("a field", lambda: one.browser.find_element(By.CSS_SELECTOR, "#entry input"))
        reader.look(one, "phone code")
        enter(one, "AAAAAA")
        one.sees("code", 30)
        reader.look(one, "phone wrong code")
        for phone, name in ((one, "Ada"), (other, "Bo")):
            enter(phone, code)
            until("a name", lambda: "name" in phone.text("entry").lower())
            if phone is one:
                reader.look(phone, "phone name")
            phone.name(name)
        reader.look(one, "phone lobby")
        reader.look(own, "desk code")
        enter(own, own_code)
        own.sees("People")
        reader.look(own, "desk lobby")
        desk.type("")
        desk.hears(r"Briefing")
        until("the briefing", lambda: "You are in" not in one.text())
        reader.look(one, "phone briefing")
        desk.type("")
        one.sees("Decision 1")
        reader.look(one, "phone reading")
        desk.type("vote 300")
        one.sees("Your vote")
        reader.look(one, "phone vote")
        reader.look(own, "desk vote")
        one.vote(0, "Because it is asked")
        one.kept()
        reader.look(one, "phone kept")
        other.vote(1, "So that it ends")
        other.kept()
        desk.type("pause")
        one.sees("ause")
        reader.look(one, "phone paused")
        desk.type("resume")
        desk.type("")
        one.sees("The vote is closed")
        reader.look(one, "phone closed")
        reader.look(own, "desk closed")
        desk.type("")
        one.sees("How the class voted")
        desk.type("show 1")
        desk.type("discuss 60")
        one.sees("Talk about it")
        reader.look(one, "phone talk")
        for box in own.browser.find_elements(By.CSS_SELECTOR, "details"):
            own.browser.execute_script("arguments[0].open = true", box)
        reader.look(own, "desk talk with all open")
        desk.type("vote")
        one.sees("Vote again")
        reader.look(one, "phone vote again")
        one.vote(1)
        one.kept()
        desk.type("")
        one.sees("The vote is closed")
        desk.type("")
        one.sees("changed their mind")
        reader.look(one, "phone second split")
        desk.type("take A")
        one.sees("What came of it")
        reader.look(one, "phone outcome")
        desk.type("end")
        desk.type("end")
        other.sees("The class is over")
        reader.look(other, "phone over")
        reader.look(own, "desk over")
    finally:
        desk.process.kill()
        for phone in phones:
            phone.browser.quit()


def questions(reader, program, quiz):
    desk = Desk(program, ["--data", tempfile.mkdtemp(prefix="judgement-axe-"), "classroom", quiz, "--bind", "127.0.0.1"])
    phones = []
    try:
        found = desk.hears(r"open (http://\S+) and type the code (\w{3} \w{3})")
        phones = [narrow(Phone(found.group(1) + "/#" + found.group(2).replace(" ", "")))]
        one = phones[0]
        one.name("Ada")
        for number in range(1, 7):
            until("question %d" % number, lambda: desk.type("") or "Question %d of" % number in one.text())
            reader.look(one, "question %d reading" % number)
            desk.type("vote")
            one.sees("Nobody in the room sees how you vote")
            reader.look(one, "question %d vote" % number)
            one.browser.execute_script(ANSWER)
            one.kept()
            desk.type("close")
            one.sees("closed")
            desk.type("reveal")
            one.sees("How the class")
            desk.type("standings on")
            reader.look(one, "question %d explained" % number)
        desk.process.kill()
        one.sees("Connection lost", 60)
        reader.look(one, "phone without connection")
    finally:
        desk.process.kill()
        for phone in phones:
            phone.browser.quit()


def main(axe, program, scenario, quiz, pictures=None):
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    reader = Reader(axe, pictures)
    story(reader, program, scenario)
    questions(reader, program, quiz)
    for one in reader.found:
        print("%s, %s: %s: %s\n    %s\n    %s" % one)
    print("%d pages looked at, %d things found." % (reader.looked, len(reader.found)))
    return 1 if reader.found else 0


if __name__ == "__main__":
    if len(sys.argv) < 5:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
