"""Six phones in real browsers through a whole scenario: with a refresh, a second device, a phone that slept, a lost
network, a laptop that was killed, and somebody who comes late.

    in_browsers.py PROGRAM SCENARIO-FILE

Each phone is a browser of its own with nothing remembered. The facilitator is the program's own terminal."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=390,844"]


def until(what, check, seconds=30):
    """Waits until `check` gives something true."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = check()
        except Exception:  # what the page shows is being made anew
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("waited in vain: " + what)
        time.sleep(0.1)


class Desk:
    """The program in a terminal, and what it printed."""

    def __init__(self, program, words):
        self.process = subprocess.Popen([program, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.said = ""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            piece = self.process.stdout.read(1)
            if not piece:
                return
            self.said += piece

    def type(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hears(self, pattern, seconds=60):
        return until("the desk says " + pattern + "\n" + self.said[-800:], lambda: re.search(pattern, self.said), seconds)

    def forget(self):
        self.said = ""


class Phone:
    def __init__(self, address):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.browser.get(address)

    def text(self, element="main"):
        return self.browser.find_element(By.ID, element).text

    def sees(self, words, seconds=30):
        until("a phone sees \"" + words + "\" and not " + repr(self.text()[:300]),
              lambda: words in self.browser.find_element(By.TAG_NAME, "body").text, seconds)

    def name(self, name):
        field = until("a field for the name", lambda: self.browser.find_element(By.CSS_SELECTOR, "#entry input"))
        field.send_keys(name + Keys.ENTER)
        until("that " + name + " is in", lambda: not self.browser.find_elements(By.CSS_SELECTOR, "#entry input"))

    def vote(self, option, reason=""):
        until("options", lambda: len(self.browser.find_elements(By.CSS_SELECTOR, "#ballot input[name=answer]")) > option)
        self.browser.execute_script("document.querySelectorAll('#ballot input[name=answer]')[arguments[0]].click()", option)
        if reason:
            self.browser.find_element(By.ID, "reason").send_keys(reason)
        self.browser.execute_script("document.querySelector('#ballot button[type=submit]').click()")

    def lettered(self, where):
        """Options are called A, B, C as on the screen in front."""
        texts = until("options in " + where, lambda: [one.text for one in self.browser.find_elements(By.CSS_SELECTOR, where)])
        assert [text[:3] for text in texts] == ["ABCDEFG"[i] + ". " for i in range(len(texts))], texts

    def kept(self):
        self.sees("Your vote is kept")

    def network(self, there):
        self.browser.execute_cdp_cmd("Network.enable", {})
        self.browser.execute_cdp_cmd("Network.emulateNetworkConditions",
                                     {"offline": not there, "latency": 0, "downloadThroughput": -1,
                                      "uploadThroughput": -1})

    def complaints(self):
        return [entry["message"] for entry in self.browser.get_log("browser")
                if "Content Security Policy" in entry["message"] or "Uncaught" in entry["message"]]


def main(program, scenario):
    folder = tempfile.mkdtemp(prefix="judgement-class-")
    words = ["--data", folder, "classroom"]
    desk = Desk(program, words + [scenario, "--bind", "127.0.0.1"])
    phones = []
    try:
        found = desk.hears(r"open (http://\S+) and type the code (\w{3} \w{3})")
        address, code = found.group(1), found.group(2).replace(" ", "")
        port = address.rsplit(":", 1)[1]

        # One by its QR code's address, one who types the code, the others likewise.
        phones = [Phone(address + "/#" + code) for _ in range(5)]
        for number, phone in enumerate(phones):
            phone.name("Person " + str(number + 1))
        assert code not in phones[0].browser.current_url
        desk.hears(r"5 people are here")

        desk.type("")
        desk.hears(r"Briefing")
        desk.type("")
        desk.hears(r"Decision 1")
        phones[1].sees("Decision 1")
        desk.forget()
        desk.type("vote")
        desk.hears(r"The vote is open")
        phones[3].lettered("#ballot fieldset:first-of-type .option-words")
        hostile = "<img src=x onerror=alert(1)>"
        phones[0].vote(0, hostile)
        phones[1].vote(1)
        phones[2].vote(0)
        for phone in phones[:3]:
            phone.kept()
        desk.hears(r"3 of 5 have voted")
        assert "person" not in phones[3].text("split").lower()

        # A refresh comes back as the same person with the vote kept.
        phones[0].browser.refresh()
        phones[0].kept()
        # A second page takes over, and the first says so.
        own = phones[2].browser.execute_script(
            "return JSON.parse(localStorage.getItem('judgement-call:' + location.host + ':person'))")
        second = Phone(address + "/#" + own)
        phones.append(second)
        second.kept()
        phones[2].sees("another device")
        # Somebody who comes late comes in at the present decision.
        late = Phone(address)
        phones.append(late)
        field = until("a field for the code", lambda: late.browser.find_element(By.CSS_SELECTOR, "#entry input"))
        field.send_keys(code.lower() + Keys.ENTER)
        late.name("Late")
        late.sees("Your vote")
        # A phone without network says so, and votes once it is back.
        phones[3].network(False)
        phones[3].browser.execute_script("window.dispatchEvent(new Event('offline'))")
        # The laptop is killed in the middle of the vote.
        desk.process.send_signal(signal.SIGKILL)
        desk.process.wait()
        phones[1].sees("Connection lost", 60)
        desk = Desk(program, words + ["--again", "--bind", "127.0.0.1", "--port", port])
        again = desk.hears(r"open (http://\S+) and type the code (\w{3} \w{3})")
        assert again.group(1) == address and again.group(2).replace(" ", "") == code
        desk.type("resume")
        for phone in (phones[0], phones[1], second):
            phone.kept()
        phones[3].network(True)
        phones[3].browser.execute_script("window.dispatchEvent(new Event('online'))")
        late.sees("Connected")
        late.vote(1)
        late.kept()
        phones[3].vote(1)
        phones[3].kept()
        desk.hears(r"5 of 6 have voted")
        desk.type("")
        desk.hears(r"The vote is closed")
        phones[0].sees("The vote is closed")
        desk.type("")
        desk.hears(r"Enter takes")
        phones[0].sees("How the class voted")
        phones[0].sees("5 people voted")
        phones[0].lettered("#split .option-words")
        desk.type("show 1")
        phones[4].sees(hostile)
        phones[4].lettered("#cards .choice")
        desk.type("discuss 60")
        desk.hears(r"Time to talk: (1 minute|60 seconds|59 seconds) left")
        phones[4].sees("Talk about it")
        until("the clock of the talk", lambda: re.search(r"0:5\d|1:00", phones[4].text("clock")))
        # Everybody changes their mind in a second vote but one.
        desk.forget()
        desk.type("vote 60")
        desk.hears(r"The vote is open")
        phones[4].vote(0)
        phones[1].vote(0)
        # Whoever stays with their vote has one button to press.
        second.sees("You have not voted again yet")
        button = second.browser.find_element(By.CSS_SELECTOR, "#ballot button[type=submit]")
        assert button.text == "Stay with it", button.text
        second.browser.execute_script("arguments[0].click()", button)
        for phone in (phones[4], phones[1], second):
            phone.kept()
        # Whoever chose and did not press it is told.
        late.browser.execute_script("document.querySelectorAll('#ballot input[name=answer]')[2].click()")
        desk.type("")
        desk.hears(r"The vote is closed")
        late.sees("not pressed the button")
        desk.type("")
        desk.hears(r"1 person changed their mind")
        phones[1].sees("1 person changed their mind")
        desk.type("")
        late.sees("What came of it")
        late.lettered("#outcome .taken")

        # On to the end, by whatever most want.
        for _ in range(60):
            desk.forget()
            desk.type("")
            until("the desk asks for the next step", lambda: desk.said.rstrip().endswith(">"))
            if re.search(r"Enter opens the vote", desk.said):
                desk.type("vote")
                for phone in (phones[0], phones[1], late):
                    phone.sees("Your vote")
                    phone.vote(0)
                    phone.kept()
            if re.search(r"Enter ends the class", desk.said):
                break
        else:
            raise AssertionError("the story does not end\n" + desk.said)
        desk.type("")
        desk.hears(r"The class has ended, and is kept")
        phones[0].sees("The class is over")
        assert desk.process.wait(30) == 0
        # The laptop has gone, as was to be expected: nobody is told that a connection was lost.
        time.sleep(2)
        assert "Connection" not in phones[0].text("line"), phones[0].text("line")
        for phone in phones:
            assert phone.complaints() == [], phone.complaints()
        verified = subprocess.run([program, "--data", folder, "verify", "--all"], capture_output=True, text=True)
        assert verified.returncode == 0, verified.stdout + verified.stderr
        print("Seven phones went through the class.")
    finally:
        if desk.process.poll() is None:
            desk.process.kill()
        for phone in phones:
            phone.browser.quit()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
