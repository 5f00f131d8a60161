"""The learner's page in Firefox: a whole decision by keyboard alone, on a page of 320 pixels and with letters twice as
large, with a refresh in the middle of the vote. Not part of ./check, because it needs the package firefox-esr:

    in_firefox.py PROGRAM SCENARIO

Speaks to Firefox by its own protocol for tests (Marionette), so that no further program is needed."""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from in_browsers import Desk, until

TAB, ENTER, SPACE, DOWN = "\ue004", "\ue007", " ", "\ue015"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Firefox:
    """One browser with nothing remembered."""

    def __init__(self, letters):
        self.profile = tempfile.mkdtemp(prefix="judgement-firefox-")
        port = free_port()
        with open(os.path.join(self.profile, "user.js"), "w") as prefs:
            for name, value in {"marionette.port": port, "font.size.variable.x-western": letters,
                                "datareporting.policy.dataSubmissionEnabled": False, "app.update.enabled": False,
                                "browser.shell.checkDefaultBrowser": False, "remote.log.level": "Error"}.items():
                prefs.write("user_pref(%s, %s);\n" % (json.dumps(name), json.dumps(value)))
        self.process = subprocess.Popen(["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access",
                                         "--no-remote", "--profile", self.profile], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wire = until("Firefox answers", lambda: socket.create_connection(("127.0.0.1", port)), 60)
        self.number = 0
        self._read()
        self.call("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})
        # A window cannot be as narrow as a small phone; what it shows can.
        self.call("Marionette:SetContext", {"value": "chrome"})
        self.run("gBrowser.selectedBrowser.style.maxWidth = '320px'")
        self.call("Marionette:SetContext", {"value": "content"})

    def _read(self):
        size = b""
        while not size.endswith(b":"):
            size += self.wire.recv(1)
        left, text = int(size[:-1]), b""
        while left > len(text):
            text += self.wire.recv(left - len(text))
        return json.loads(text)

    def call(self, command, words=None):
        self.number += 1
        text = json.dumps([0, self.number, command, words or {}]).encode()
        self.wire.sendall(str(len(text)).encode() + b":" + text)
        _, number, failed, result = self._read()
        assert number == self.number
        if failed:
            raise AssertionError(command + ": " + failed["message"])
        return result

    def run(self, script):
        return self.call("WebDriver:ExecuteScript", {"script": "return " + script, "args": []})["value"]

    def keys(self, text):
        actions = [step for key in text for step in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.call("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def sees(self, words, seconds=30):
        until("Firefox sees \"" + words + "\"", lambda: words in self.run("document.body.innerText"), seconds)

    def focused(self):
        return self.run("(document.activeElement.labels && document.activeElement.labels[0] || document.activeElement)"
                        ".innerText || document.activeElement.id")

    def tab_to(self, words):
        """Goes on by keyboard until what has the focus says so."""
        for _ in range(40):
            self.keys(TAB)
            if words in self.focused():
                seen = self.run("(() => { const r = (document.activeElement.closest('label') || document.activeElement)"
                                ".getBoundingClientRect(); return [r.top, r.bottom, innerHeight]; })()")
                assert seen[1] > 0 and seen[0] < seen[2], words + " has the focus and is not in sight: " + repr(seen)
                return
        raise AssertionError("cannot come to " + words + " by keyboard")

    def fits(self, where):
        wide = self.run("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], where + " is too wide: " + repr(wide)
        beyond = self.run("[...document.querySelectorAll('main *, .band *')].filter((one) => one.offsetParent && "
                          "!one.closest('.unseen') && one.getBoundingClientRect().right > innerWidth + 1)"
                          ".map((one) => one.outerHTML.slice(0, 80))")
        assert beyond == [], where + ": beyond the edge: " + repr(beyond)

    def quit(self):
        try:
            self.call("Marionette:Quit", {"flags": ["eForceQuit"]})
        except (AssertionError, OSError, ValueError):
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.wire.close()
        shutil.rmtree(self.profile, ignore_errors=True)


def decide(program, scenario, letters):
    folder = tempfile.mkdtemp(prefix="judgement-class-")
    desk = Desk(program, ["--data", folder, "classroom", scenario, "--bind", "127.0.0.1", "--port", str(free_port())])
    firefox = None
    try:
        found = desk.hears(r"open (http://\S+) and type the code (\w{3} \w{3})")
        firefox = Firefox(letters)
        firefox.call("WebDriver:SetWindowRect", {"width": 500, "height": 730})
        firefox.call("WebDriver:Navigate", {"url": found.group(1)})
        width = firefox.run("innerWidth")
        assert width <= 320, width
        firefox.sees("Join your class")
        firefox.fits("the code")
        firefox.tab_to("Code of the class")
        firefox.keys(found.group(2).lower() + ENTER)
        firefox.sees("What are you called?")
        firefox.fits("the name")
        firefox.tab_to("Your name")
        firefox.keys("Sam" + ENTER)
        firefox.sees("You are in")
        firefox.fits("the lobby")
        for line, words in (("", "The briefing"), ("", "Decision 1"), ("vote", "Your vote")):
            desk.type(line)
            firefox.sees(words)
            firefox.fits(words)
        first = firefox.run("document.querySelector('#ballot .option-words').innerText")
        assert first.startswith("A. "), first
        firefox.tab_to("A. ")
        firefox.keys(SPACE + DOWN)
        assert firefox.focused().startswith("B. "), firefox.focused()
        firefox.tab_to("Not sure")
        firefox.keys(SPACE)
        firefox.tab_to("Your reason")
        firefox.keys("Somebody has to.")
        firefox.fits("the ballot")
        firefox.tab_to("Vote")
        firefox.keys(ENTER)
        firefox.sees("Your vote is kept")
        firefox.call("WebDriver:Refresh")
        firefox.sees("Your vote is kept")
        checked = firefox.run("[...document.querySelectorAll('#ballot input:checked')].map((one) => "
                              "one.labels[0].innerText)")
        assert checked[0].startswith("B. ") and checked[1] == "Not sure", checked
        assert firefox.run("document.getElementById('reason').value") == "Somebody has to."
        for line, words in (("", "The vote is closed"), ("", "How the class voted"), ("show 1", "Somebody has to."),
                            ("discuss 60", "Talk about it"), ("take B", "What came of it")):
            desk.type(line)
            firefox.sees(words)
            firefox.fits(words)
            if words == "Talk about it":
                until("the clock of the talk", lambda: re.search(r"0:[0-5]\d|1:00", firefox.run(
                    "document.getElementById('clock').innerText")))
        assert firefox.run("document.querySelector('.taken').innerText").startswith("B. ")
        time.sleep(0.2)
        print("Firefox went through a decision by keyboard, %d pixels wide, letters of %d." % (width, letters))
    finally:
        desk.process.kill()
        desk.process.wait()
        if firefox is not None:
            firefox.quit()
        shutil.rmtree(folder)


if __name__ == "__main__":
    for size in (16, 32):
        decide(sys.argv[1], sys.argv[2], size)
